import { checkAccess, checkGrant, readRow, type RawRow, type ReadableRow } from './addRow.ts';
import type { Authority } from './authority.ts';
import { checkGroupsKnown, type Group } from './group.ts';
import { Refusal } from './refusal.ts';
import { groupsOf, type CustomRole } from './role.ts';
import type { AppliedTemplate } from './settings.ts';
import { settingsTemplateUnknown, type SettingsTemplate } from './settingsTemplate.ts';
import { welcomeTemplateUnknown } from './welcomeTemplate.ts';

/** What rows may name, as an account has it. */
export interface Known {
  readonly groups: readonly Group[];
  readonly welcomeTemplates: ReadonlySet<string>;
  readonly settingsTemplates: ReadonlyMap<string, SettingsTemplate>;
}

/** Who asks, and what is known when rows are judged. */
export interface Judging {
  readonly authority: Authority;
  readonly roles: readonly CustomRole[];
  readonly known: Known;
  /** Whether an earlier row has this address. */
  readonly stoodBefore: (address: string) => boolean;
}

/**
 * What a row asks for, if it can be read, and this actor may ask it. Throws as `readRow`, `checkGrant` and `checkAccess` do,
 * `GROUP_UNKNOWN`, `WELCOME_TEMPLATE_UNKNOWN`, `SETTINGS_TEMPLATE_UNKNOWN`, `ROW_DUPLICATE`.
 */
export function judgeRow(raw: RawRow, { authority, roles, known, stoodBefore }: Judging): ReadableRow {
  const row = readRow(raw, roles);
  checkGrant(row, authority, roles);
  checkGroupsKnown([...(row.groupId === undefined ? [] : [row.groupId]), ...(groupsOf(row.role) ?? [])], known.groups);
  if (row.welcomeTemplateId !== undefined && !known.welcomeTemplates.has(row.welcomeTemplateId)) throw welcomeTemplateUnknown();
  const settingsTemplate = appliedBy(raw, known);
  if (stoodBefore(row.address.normalised))
    throw new Refusal('conflict', 'ROW_DUPLICATE', 'This address stands in an earlier row already. Remove one of the two.');
  checkAccess(row);
  return { ...row, ...(settingsTemplate ? { settingsTemplate } : {}) };
}

function appliedBy({ settingsTemplateId }: RawRow, { settingsTemplates }: Known): AppliedTemplate | undefined {
  if (settingsTemplateId === undefined) return undefined;
  const template = settingsTemplates.get(settingsTemplateId);
  if (!template) throw settingsTemplateUnknown();
  return { settingsTemplateId, settings: template.settings };
}
