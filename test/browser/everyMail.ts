import type { Locale } from '../../lib/domain/locale.ts';
import { accountMail, type AccountMailFacts } from '../../lib/domain/mails/accountMail.ts';
import { invitationMail, type MailText } from '../../lib/domain/mails/invitationMail.ts';
import { movedAwayMail } from '../../lib/domain/mails/movedAwayMail.ts';
import { transferCompletedMail } from '../../lib/domain/mails/transferCompletedMail.ts';
import { transferMail } from '../../lib/domain/mails/transferMail.ts';
import { welcomeTemplateMail } from '../../lib/domain/mails/welcomeTemplateMail.ts';
import type { Move } from '../../lib/domain/transfer.ts';

const LINK = `https://seatwise.example.com/invitation#${'a1B2c3D4e5'.repeat(8)}AbCdEf`;
const at = (day: number): Date => new Date(Date.UTC(2026, 10, day, 14, 30));
const meeting = (kind: 'sessionHistory' | 'scheduledSession' | 'recording', count: number) => ({ productId: 'meeting', kind, count });
const manifest = {
  moves: [meeting('recording', 2), meeting('scheduledSession', 3), meeting('sessionHistory', 1_212)],
  stays: [{ productId: 'voice', kind: 'recording' as const, count: 4, reason: 'productNotHeld' as const }],
};
const move: Move = { products: ['meeting'], takesAlong: true, turn: 1, manifest, total: 1_217, moved: 1_216, failed: 1, failures: [] };
const namesById = { meeting: 'Meeting', webinar: 'Webinar', voice: 'Voice' };
/** Two paragraphs with marks, lists of both sorts, and the button on a line of its own. */
const WELCOME =
  'Welcome, **{{firstName}}**! You get {{products}}.\n\n{{link}}\n\n- Open *your* e-mail\n- Choose a password\n\n1. Call us\n2. Or [write](https://example.com/help)';

/** One e-mail of each kind that Seatwise sends, in one language, by its name. */
export function everyMail(locale: Locale): Readonly<Record<string, MailText>> {
  const reader = { locale, firstName: 'Zoë', accountName: 'Analytical Engines Ltd.', timeZone: 'Europe/Berlin' };
  const invited = {
    ...reader,
    lastName: 'Hämäläinen',
    inviterName: 'Ada Lovelace',
    productNames: ['Meeting', 'Webinar', 'Training'],
    role: 'manager' as const,
    expiresAt: at(28),
    link: LINK,
    passwordNeeded: true,
  };
  const asked = { ...invited, fromAccountName: 'Difference Engines', manifest, namesById };
  const reminding = { remindsSince: at(17) };
  const template = {
    welcomeTemplateId: 'own',
    name: 'own',
    rev: 1,
    defaultLocale: locale,
    texts: { [locale]: { subject: '{{accountName}} ❤ {{firstName}}', text: WELCOME } },
  };
  const account = (
    facts: { [K in AccountMailFacts['kind']]: Omit<Extract<AccountMailFacts, { kind: K }>, keyof typeof reader> }[AccountMailFacts['kind']],
  ) => accountMail({ ...reader, ...facts });
  const ends = { link: LINK, endsAt: at(15) };
  return {
    welcome: invitationMail(invited),
    welcomeReminder: invitationMail({ ...invited, ...reminding }),
    welcomeOwnText: welcomeTemplateMail(template, invited),
    transfer: transferMail(asked),
    transferReminder: transferMail({ ...asked, ...reminding, passwordNeeded: false }),
    transferCompleted: transferCompletedMail({ ...asked, move }),
    movedAway: movedAwayMail({ ...reader, leaver: 'Grace Hopper', leftAt: at(20), freedNames: ['Meeting'], move, namesById }),
    passwordReset: account({ kind: 'passwordReset', ...ends }),
    passwordChanged: account({ kind: 'passwordChanged', at: at(14), resetPage: 'https://seatwise.example.com/password-reset' }),
    emailChange: account({ kind: 'emailChange', email: 'zoe@example.com', ...ends }),
    emailChangeAsked: account({ kind: 'emailChangeAsked', email: 'zoe@example.com' }),
    emailChanged: account({ kind: 'emailChanged', email: 'zoe@example.com', at: at(14) }),
    invitationsExpired: account({ kind: 'invitationsExpired', count: 12, names: ['Alan Turing', 'Grace Hopper', '김철수', 'عمر الخيام'] }),
    newInvitationRequested: account({
      kind: 'newInvitationRequested',
      name: 'Alan Turing',
      email: 'alan.mathison.turing@computing-laboratory.example.com',
    }),
    accessChanged: account({ kind: 'accessChanged', productNames: ['Meeting'], role: 'admin' }),
  };
}
