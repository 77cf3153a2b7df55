import type { RunningStack } from './stack.ts';

export interface Demo {
  readonly accountId: string;
  readonly otherAccountId: string;
  readonly superAdmin: { readonly email: string; readonly password: string };
}

export async function seed(_stack: RunningStack, _password: string): Promise<Demo> {
  await Promise.resolve();
  return { accountId: 'x', otherAccountId: 'y', superAdmin: { email: 'a', password: 'b' } };
}
