import type { AdminActor } from '../domain/actor.ts';
import type { Locale } from '../domain/locale.ts';
import type { MailText } from '../domain/mails/invitationMail.ts';
import { welcomeTemplateMail } from '../domain/mails/welcomeTemplateMail.ts';
import { nameOf } from './change.ts';
import { getUser } from './getUser.ts';
import type { ProductStore, UserStore } from './ports.ts';
import { getWelcomeTemplate, type WelcomeTemplateNeeds } from './welcomeTemplates.ts';

export interface PreviewNeeds extends WelcomeTemplateNeeds {
  readonly users: UserStore;
  readonly products: ProductStore;
}

/** Opens nothing, and looks like one that does. */
const SAMPLE_LINK = 'https://example.com/invitation#preview';

export interface PreviewAsk {
  readonly templateId: string;
  /** In this language; the user's own, or the template's, where it is left out. */
  readonly locale?: Locale | undefined;
  /** As it would be for them; for somebody made up, where they are left out. */
  readonly userId?: string | undefined;
}

/** The e-mail as it would be sent now; its link opens nothing. Throws `WELCOME_TEMPLATE_UNKNOWN`, `USER_UNKNOWN`. */
export async function previewWelcomeTemplate(needs: PreviewNeeds, actor: AdminActor, ask: PreviewAsk): Promise<MailText> {
  const template = await getWelcomeTemplate(needs, actor, ask.templateId);
  const user = ask.userId === undefined ? undefined : await getUser(needs.users, actor, ask.userId);
  const { account } = actor;
  const products = user ? await needs.products.findMany(user.products) : (await needs.products.list()).slice(0, 2);
  const days = account.settings.invitationDays * 24 * 3600 * 1000;
  return welcomeTemplateMail(template, {
    locale: ask.locale ?? user?.locale ?? template.defaultLocale,
    firstName: user?.firstName ?? 'Ada',
    lastName: user?.lastName ?? 'Lovelace',
    accountName: account.name,
    inviterName: nameOf(actor),
    productNames: products.map(({ name }) => name),
    role: user?.role.name ?? 'member',
    expiresAt: (user?.status === 'invited' && user.invitation.expiresAt) || new Date(needs.chance.now().getTime() + days),
    timeZone: account.settings.timeZone,
    link: SAMPLE_LINK,
    passwordNeeded: true,
  });
}
