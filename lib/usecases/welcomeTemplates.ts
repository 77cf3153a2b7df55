import type { AdminActor } from '../domain/actor.ts';
import { readWelcomeTemplate, welcomeTemplateUnknown, type WelcomeTemplate, type WelcomeTemplateWish } from '../domain/welcomeTemplate.ts';
import type { Origin } from './change.ts';
import type { Chance } from './ports.ts';
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
