import type { Texts } from '../texts/en.ts';

/** A role's name as people read it; one that the account has made has its own. */
export function roleName(texts: Texts, name: string): string {
  if (name === 'member' || name === 'manager' || name === 'admin' || name === 'superAdmin') return texts.roles[name];
  return name;
}
