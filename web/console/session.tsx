import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../../lib/domain/locale.ts';
import type { Permission } from '../../lib/domain/role.ts';
import type { components } from './api/schema.ts';
import type { Texts } from './texts/en.ts';

export type Schema = components['schemas'];
export type Me = Schema['Me'];

/** Who is signed in, and what the console says to them. */
export interface Session {
  readonly me: Me;
  readonly accountId: string;
  readonly locale: Locale;
  readonly texts: Texts;
  readonly products: readonly Schema['Product'][];
  readonly can: (...anyOf: readonly Permission[]) => boolean;
  readonly productName: (productId: string) => string;
  /** A day, or a day with its time, as people of this language write it. */
  readonly day: (iso: string) => string;
  readonly moment: (iso: string) => string;
  /** Somebody has changed what is theirs: it is asked for anew. */
  readonly refresh: () => Promise<void>;
  readonly leave: () => void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a page of the console is shown to who is signed in');
  return session;
}

export function sessionOf(me: Me, products: readonly Schema['Product'][], texts: Texts, more: Pick<Session, 'refresh' | 'leave'>): Session {
  const permissions = new Set<string>(me.permissions);
  const names = new Map(products.map(({ productId, name }) => [productId, name]));
  const day = new Intl.DateTimeFormat(me.locale, { dateStyle: 'medium' });
  const moment = new Intl.DateTimeFormat(me.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    me,
    accountId: me.accountId,
    locale: me.locale,
    texts,
    products,
    can: (...anyOf) => anyOf.some((permission) => permissions.has(permission)),
    productName: (productId) => names.get(productId) ?? productId,
    day: (iso) => day.format(new Date(iso)),
    moment: (iso) => moment.format(new Date(iso)),
    ...more,
  };
}

export const fullName = ({ firstName, lastName }: { readonly firstName: string; readonly lastName: string }): string =>
  lastName === '' ? firstName : `${firstName} ${lastName}`;
