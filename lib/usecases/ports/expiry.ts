/** When the super admins are told of it, and whether by name: of many the names of some are enough. */
export interface ExpiryNotice {
  readonly tellAt: Date;
  readonly isNamed: boolean;
}

/** Invitations of one account that have expired within some minutes. */
export interface ExpiredTogether {
  readonly accountId: string;
  readonly count: number;
  /** Of some of them. */
  readonly userIds: readonly string[];
}
