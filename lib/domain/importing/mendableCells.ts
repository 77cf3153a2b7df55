import type { RowOutcome } from './rowOutcome.ts';
import type { StoredRow } from './storedRow.ts';

/** A row in the columns of the template, and behind them what was wrong with it. */
export function mendableCells(row: StoredRow, outcome: RowOutcome | undefined): string[] {
  const { firstName, lastName, email, products = [], role, group = '', locale = '', welcomeTemplate = '', settingsTemplate = '' } = row;
  const problem = outcome?.outcome === 'refused' ? [outcome.code, outcome.detail] : ['', ''];
  return [firstName, lastName, email, products.join(', '), roleCell(role), group, locale, welcomeTemplate, settingsTemplate, ...problem];
}

/** A cell cannot say which permissions and groups were chosen, and without them the role would be another one: that is no role's name. */
function roleCell(role: StoredRow['role']): string {
  if (!role) return '';
  return role.permissions || role.groupIds ? `${role.name} (permissions and groups chosen)` : role.name;
}
