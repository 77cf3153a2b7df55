/** The pace at which the mail service takes e-mails, kept by all senders together. */
export interface SendingPace {
  /**
   * Waits until one more e-mail may be sent. Answers a later time where that is not within some seconds: then the e-mail
   * has to be put off. What many were asked for at once lets others go first.
   */
  take(lane: 'single' | 'bulk'): Promise<'now' | { readonly until: Date }>;
}
