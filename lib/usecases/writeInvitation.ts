import type { Account } from '../domain/account.ts';
import { deliverable, readAddress } from '../domain/address.ts';
import { passwordNeeded } from '../domain/deciding.ts';
import { invitationMail } from '../domain/mails/invitationMail.ts';
import { transferMail } from '../domain/mails/transferMail.ts';
import { welcomeTemplateMail } from '../domain/mails/welcomeTemplateMail.ts';
import type { WelcomeTemplate } from '../domain/welcomeTemplate.ts';
import type { Person } from '../domain/person.ts';
import type { InvitedUser } from '../domain/user.ts';
import { lookAtMove, type ManifestNeeds } from './manifest.ts';
import type { OutgoingMail } from './ports.ts';
import type { TemplateStore } from './ports/templates.ts';

export interface WriteNeeds extends ManifestNeeds {
  readonly welcomeTemplates: Pick<TemplateStore<WelcomeTemplate>, 'find'>;
}

interface Send {
  readonly sendId: string;
  readonly link: string;
  readonly expiresAt: Date;
}

/** The e-mail of an invitation: whom is asked to move is told what of theirs would, as it is counted now. */
export async function writeInvitation(
  needs: WriteNeeds,
  user: InvitedUser,
  person: Person,
  account: Account,
  { sendId, link, expiresAt }: Send,
): Promise<OutgoingMail> {
  const { firstName, lastName, locale, role, invitation } = user;
  const [products, move, template] = await Promise.all([
    needs.products.findMany(user.products),
    lookAtMove(needs, user),
    templateOf(needs, user),
  ]);
  const facts = {
    locale,
    firstName,
    lastName,
    role: role.name,
    accountName: account.name,
    timeZone: account.settings.timeZone,
    productNames: products.map(({ name }) => name),
    passwordNeeded: passwordNeeded(person),
    ...(invitation.inviterName ? { inviterName: invitation.inviterName } : {}),
    link,
    expiresAt,
    ...(invitation.reminders && invitation.firstSentAt ? { remindsSince: invitation.firstSentAt } : {}),
  };
  return {
    to: deliverable({ typed: user.email, normalised: user.address }),
    ...replyTo(account),
    text: move
      ? transferMail({ ...facts, fromAccountName: move.fromAccountName, manifest: move.manifest, namesById: move.productNames })
      : template
        ? welcomeTemplateMail(template, facts)
        : invitationMail(facts),
    sendId,
    tags: { account: user.accountId, user: user.userId, generation: String(invitation.generation), send: sendId },
  };
}

/** Where answers go, if the account wants them. */
export const replyTo = ({ settings }: Account): Pick<OutgoingMail, 'replyTo'> =>
  settings.replyTo === undefined ? {} : { replyTo: deliverable(readAddress(settings.replyTo)) };

/** The account's own words, as they are now; one that was deleted since leaves the word to ours. */
async function templateOf({ welcomeTemplates }: WriteNeeds, { accountId, invitation }: InvitedUser): Promise<WelcomeTemplate | undefined> {
  const { kind, welcomeTemplateId } = invitation;
  return kind === 'welcome' && welcomeTemplateId !== undefined ? welcomeTemplates.find(accountId, welcomeTemplateId) : undefined;
}
