import type { Locale } from './locale.ts';

export interface AccountSettings {
  /** Lifetime of an invitation from its first send, in days (1–30). */
  readonly invitationDays: number;
  readonly reminderDays: readonly number[];
  readonly inactivityDays: number;
  readonly outboundTransfers: 'allow' | 'notify' | 'block';
  readonly releaseOnBounce: boolean;
  /** IANA name. */
  readonly timeZone: string;
}

export const DEFAULT_SETTINGS: AccountSettings = {
  invitationDays: 14,
  reminderDays: [3, 7],
  inactivityDays: 90,
  outboundTransfers: 'notify',
  releaseOnBounce: true,
  timeZone: 'UTC',
};

export interface Account {
  readonly accountId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly status: 'active' | 'closed';
  readonly settings: AccountSettings;
  readonly createdAt: Date;
}
