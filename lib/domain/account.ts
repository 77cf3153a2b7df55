import type { Locale } from './locale.ts';
import { Refusal } from './refusal.ts';
import type { CustomRole } from './role.ts';

export interface AccountSettings {
  /** Lifetime of an invitation from its first send, in days (1–30). */
  readonly invitationDays: number;
  readonly reminderDays: readonly number[];
  readonly inactivityDays: number;
  readonly outboundTransfers: 'allow' | 'notify' | 'block';
  readonly releaseOnBounce: boolean;
  /** IANA name. */
  readonly timeZone: string;
  /** For how many days the history of changes is kept (30–3,650). */
  readonly auditDays: number;
  /** Whether users are told by e-mail of other products or another role. */
  readonly accessNotices: boolean;
  /** Where answers to the account's e-mails go, as it was typed; nowhere that anybody reads, if left out. */
  readonly replyTo?: string;
}

export const DEFAULT_SETTINGS: AccountSettings = {
  invitationDays: 14,
  reminderDays: [3, 7],
  inactivityDays: 90,
  outboundTransfers: 'notify',
  releaseOnBounce: true,
  timeZone: 'UTC',
  auditDays: 400,
  accessNotices: true,
};

export interface Account {
  readonly accountId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly status: 'active' | 'closed';
  readonly settings: AccountSettings;
  /** The roles that the account has made, by name. */
  readonly roles: readonly CustomRole[];
  readonly createdAt: Date;
  readonly closedAt?: Date;
}

/** What is said becomes so; the rest stays. */
export interface AccountChange {
  readonly name?: string | undefined;
  readonly locale?: Locale | undefined;
  readonly settings?:
    | ({ readonly [S in Exclude<keyof AccountSettings, 'replyTo'>]?: AccountSettings[S] | undefined } & {
        /** Null: none any more. */
        readonly replyTo?: string | null | undefined;
      })
    | undefined;
}

/** Another name, language or settings, where they are said. Throws `ACCOUNT_CLOSED`. */
export function changed(account: Account, { name, locale, settings }: AccountChange): Account {
  if (account.status === 'closed') throw accountClosed();
  const { settings: before } = account;
  const replyTo = settings?.replyTo === undefined ? before.replyTo : (settings.replyTo ?? undefined);
  return {
    ...account,
    name: name ?? account.name,
    locale: locale ?? account.locale,
    settings: {
      invitationDays: settings?.invitationDays ?? before.invitationDays,
      reminderDays: settings?.reminderDays ?? before.reminderDays,
      inactivityDays: settings?.inactivityDays ?? before.inactivityDays,
      outboundTransfers: settings?.outboundTransfers ?? before.outboundTransfers,
      releaseOnBounce: settings?.releaseOnBounce ?? before.releaseOnBounce,
      timeZone: settings?.timeZone ?? before.timeZone,
      auditDays: settings?.auditDays ?? before.auditDays,
      accessNotices: settings?.accessNotices ?? before.accessNotices,
      ...(replyTo === undefined ? {} : { replyTo }),
    },
  };
}

/** True for an IANA name of a time zone; an offset is none, since it knows no summer. */
export function isTimeZone(name: string): boolean {
  try {
    return !/^[+-]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Days of reminders, one after the other, none twice. */
export const isAscending = (days: readonly number[]): boolean => days.every((day, at) => at === 0 || day > (days[at - 1] ?? day));

export const accountClosed = (): Refusal =>
  new Refusal('forbidden', 'ACCOUNT_CLOSED', 'This account is closed. Ask your provider if you think that it should not be.');
