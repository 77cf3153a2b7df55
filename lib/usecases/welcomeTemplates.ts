import type { AdminActor } from '../domain/actor.ts';
import type { Locale } from '../domain/locale.ts';
import type { MailText } from '../domain/mails/invitationMail.ts';
import { welcomeTemplateMail } from '../domain/mails/welcomeTemplateMail.ts';
import { readWelcomeTemplate, welcomeTemplateUnknown, type WelcomeTemplate, type WelcomeTemplateWish } from '../domain/welcomeTemplate.ts';
import { nameOf, type Origin } from './change.ts';
import { getUser } from './getUser.ts';
import type { Chance, ProductStore, UserStore } from './ports.ts';
import type { TemplateStore } from './ports/templates.ts';
import { changeTemplate, endTemplate, findTemplate, keepTemplate, type TemplateKind } from './templates.ts';

export interface WelcomeTemplateNeeds {
  readonly welcomeTemplates: TemplateStore<WelcomeTemplate>;
  readonly chance: Chance;
}

const kindOf = ({ welcomeTemplates: store, chance }: WelcomeTemplateNeeds): TemplateKind<WelcomeTemplate> => ({
  store,
  chance,
  name: 'welcomeTemplate',
  idOf: ({ welcomeTemplateId }) => welcomeTemplateId,
  unknown: welcomeTemplateUnknown,
  checked: (welcomeTemplate) => ({ welcomeTemplate }),
});

/** By name. */
export async function listWelcomeTemplates(
  { welcomeTemplates }: WelcomeTemplateNeeds,
  actor: AdminActor,
): Promise<readonly WelcomeTemplate[]> {
  return (await welcomeTemplates.list(actor.account.accountId)).templates;
}

/** Throws `WELCOME_TEMPLATE_UNKNOWN`. */
export const getWelcomeTemplate = (needs: WelcomeTemplateNeeds, actor: AdminActor, templateId: string): Promise<WelcomeTemplate> =>
  findTemplate(kindOf(needs), actor, templateId);

/** Throws `TEMPLATE_INVALID`, `TEMPLATES_TOO_MANY`, and as `readLabel` does. */
export async function createWelcomeTemplate(
  needs: WelcomeTemplateNeeds,
  actor: AdminActor,
  wish: WelcomeTemplateWish,
  origin: Origin,
): Promise<WelcomeTemplate> {
  return keepTemplate(kindOf(needs), actor, readWelcomeTemplate(wish, { welcomeTemplateId: needs.chance.newId(), rev: 0 }), origin);
}

/** What is said replaces what was; `texts` as a whole. Throws as `createWelcomeTemplate` does, and `WELCOME_TEMPLATE_UNKNOWN`. */
export const updateWelcomeTemplate = (
  needs: WelcomeTemplateNeeds,
  actor: AdminActor,
  ask: { readonly templateId: string } & { readonly [F in keyof WelcomeTemplateWish]?: WelcomeTemplateWish[F] | undefined },
  origin: Origin,
): Promise<WelcomeTemplate> =>
  changeTemplate(
    kindOf(needs),
    actor,
    ask.templateId,
    (before) =>
      readWelcomeTemplate(
        { name: ask.name ?? before.name, defaultLocale: ask.defaultLocale ?? before.defaultLocale, texts: ask.texts ?? before.texts },
        before,
      ),
    origin,
  );

/** Who is invited by it still gets our own words from then on. Throws `WELCOME_TEMPLATE_UNKNOWN`. */
export const deleteWelcomeTemplate = (needs: WelcomeTemplateNeeds, actor: AdminActor, templateId: string, origin: Origin): Promise<void> =>
  endTemplate(kindOf(needs), actor, templateId, origin);

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
