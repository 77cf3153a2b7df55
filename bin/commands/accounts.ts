import { Misuse } from '../failure.ts';
import { show } from '../output.ts';
import type { Context } from '../world.ts';

export interface CreateAsk {
  readonly language: string;
  readonly superAdmin: string;
}

/** An operator's: `--super-admin "Ada Lovelace <ada@example.com>"`. */
export async function createAccount({ client, output }: Context, name: string, { language, superAdmin }: CreateAsk): Promise<void> {
  const [, names = '', email = ''] = /^(.*?)<([^<>]+)>$/.exec(superAdmin.trim()) ?? [];
  const [firstName = '', ...lastName] = names.trim().split(/\s+/);
  if (email === '') throw new Misuse('--super-admin takes a name and an address: "Ada Lovelace <ada@example.com>".');
  const body = { name, locale: language, superAdmin: { firstName, lastName: lastName.join(' '), email } };
  const account = await client.call<{ accountId: string; name: string }>('POST', '/v1/accounts', { body });
  show(output, account, () => [`${account.name} is there: ${account.accountId}. Its first administrator is invited by e-mail.`]);
}
