import { readLabel } from './name.ts';
import { Refusal } from './refusal.ts';
import { checkKeepable, settingsInvalid, wrongSetting, type Settings } from './settings.ts';

/** Settings that are given to whoever is added with it. */
export interface SettingsTemplate {
  readonly settingsTemplateId: string;
  readonly name: string;
  readonly settings: Settings;
  /** Raised by each change. */
  readonly rev: number;
}

export type SettingsTemplateWish = Pick<SettingsTemplate, 'name' | 'settings'>;

/** As it is kept, but for what the products' schemas say of it. Throws `SETTINGS_INVALID`, and as `readLabel` does. */
export function readSettingsTemplate(
  { name, settings }: SettingsTemplateWish,
  kept: Pick<SettingsTemplate, 'settingsTemplateId' | 'rev'>,
): SettingsTemplate {
  const label = readLabel(name);
  if (Object.keys(settings).length === 0)
    throw settingsInvalid([wrongSetting('settings', 'The template sets nothing. Give the settings of at least one product.')]);
  checkKeepable(settings);
  const { settingsTemplateId, rev } = kept;
  return { settingsTemplateId, rev, name: label, settings };
}

export const settingsTemplateUnknown = (): Refusal => {
  const detail = 'There is no such settings template in this account. Choose one from the list of templates.';
  return new Refusal('missing', 'SETTINGS_TEMPLATE_UNKNOWN', detail, {
    errors: [{ path: 'settingsTemplateId', code: 'SETTINGS_TEMPLATE_UNKNOWN', detail }],
  });
};
