import type { AdminActor } from '../domain/actor.ts';
import { effectiveSettings } from '../domain/settings.ts';
import {
  readSettingsTemplate,
  settingsTemplateUnknown,
  type SettingsTemplate,
  type SettingsTemplateWish,
} from '../domain/settingsTemplate.ts';
import { Refusal } from '../domain/refusal.ts';
import type { User } from '../domain/user.ts';
import type { Origin } from './change.ts';
import { changeUser, type ChangeUserNeeds } from './changeUser.ts';
import { checkBySchemas, type CheckSettingsNeeds } from './checkSettings.ts';
import type { TemplateStore } from './ports/templates.ts';
import { changeTemplate, endTemplate, findTemplate, keepTemplate, type TemplateKind } from './templates.ts';
import { withTemplate } from '../domain/editing.ts';

export interface SettingsTemplateNeeds extends CheckSettingsNeeds, ChangeUserNeeds {
  readonly settingsTemplates: TemplateStore<SettingsTemplate>;
}

const kindOf = ({ settingsTemplates: store, chance }: SettingsTemplateNeeds): TemplateKind<SettingsTemplate> => ({
  store,
  chance,
  name: 'settingsTemplate',
  idOf: ({ settingsTemplateId }) => settingsTemplateId,
  unknown: settingsTemplateUnknown,
  checked: (settingsTemplate) => ({ settingsTemplate }),
});

/** By name. */
export async function listSettingsTemplates(
  { settingsTemplates }: SettingsTemplateNeeds,
  actor: AdminActor,
): Promise<readonly SettingsTemplate[]> {
  return (await settingsTemplates.list(actor.account.accountId)).templates;
}

/** Throws `SETTINGS_TEMPLATE_UNKNOWN`. */
export const getSettingsTemplate = (needs: SettingsTemplateNeeds, actor: AdminActor, templateId: string): Promise<SettingsTemplate> =>
  findTemplate(kindOf(needs), actor, templateId);

/** Throws `SETTINGS_INVALID`, `TEMPLATES_TOO_MANY`, and as `readLabel` does. */
export async function createSettingsTemplate(
  needs: SettingsTemplateNeeds,
  actor: AdminActor,
  wish: SettingsTemplateWish,
  origin: Origin,
): Promise<SettingsTemplate> {
  const template = readSettingsTemplate(wish, { settingsTemplateId: needs.chance.newId(), rev: 0 });
  await checkBySchemas(needs, template.settings);
  return keepTemplate(kindOf(needs), actor, template, origin);
}

/** Who has it already keeps what it said then, until it is applied anew. Throws as `createSettingsTemplate` does, and `SETTINGS_TEMPLATE_UNKNOWN`. */
export const updateSettingsTemplate = (
  needs: SettingsTemplateNeeds,
  actor: AdminActor,
  ask: { readonly templateId: string } & { readonly [F in keyof SettingsTemplateWish]?: SettingsTemplateWish[F] | undefined },
  origin: Origin,
): Promise<SettingsTemplate> =>
  changeTemplate(
    kindOf(needs),
    actor,
    ask.templateId,
    async (before) => {
      const after = readSettingsTemplate({ name: ask.name ?? before.name, settings: ask.settings ?? before.settings }, before);
      if (ask.settings) await checkBySchemas(needs, after.settings);
      return after;
    },
    origin,
  );

/** Who has it keeps what it said. Throws `SETTINGS_TEMPLATE_UNKNOWN`. */
export const deleteSettingsTemplate = (
  needs: SettingsTemplateNeeds,
  actor: AdminActor,
  templateId: string,
  origin: Origin,
): Promise<void> => endTemplate(kindOf(needs), actor, templateId, origin);

/** What became of one of the users: they have the template's values now, or the refusal that says why not. */
export interface AppliedTo {
  readonly userId: string;
  readonly result: User | Refusal;
}

/**
 * Gives these users the template's values as they are now; what was set for each alone stays. One who is refused spoils
 * no other. Throws `SETTINGS_TEMPLATE_UNKNOWN`.
 */
export async function applySettingsTemplate(
  needs: SettingsTemplateNeeds,
  actor: AdminActor,
  { templateId, userIds }: { readonly templateId: string; readonly userIds: readonly string[] },
  origin: Origin,
): Promise<AppliedTo[]> {
  const template = await getSettingsTemplate(needs, actor, templateId);
  const applied: AppliedTo[] = [];
  for (let from = 0; from < userIds.length; from += AT_ONCE)
    applied.push(
      ...(await Promise.all(userIds.slice(from, from + AT_ONCE).map((userId) => applyTo(needs, actor, template, userId, origin)))),
    );
  return applied;
}

const AT_ONCE = 8;

async function applyTo(
  needs: SettingsTemplateNeeds,
  actor: AdminActor,
  { settingsTemplateId, settings }: SettingsTemplate,
  userId: string,
  origin: Origin,
): Promise<AppliedTo> {
  try {
    const result = await changeUser(needs, actor, {
      userId,
      action: 'user.changed',
      origin,
      decide: async (before) => {
        const after = withTemplate(before, { settingsTemplateId, settings });
        await checkBySchemas(needs, effectiveSettings(after.settings, after.settingsTemplate), Object.keys(settings));
        return after;
      },
    });
    return { userId, result };
  } catch (error) {
    if (error instanceof Refusal) return { userId, result: error };
    throw error;
  }
}
