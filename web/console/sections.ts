import type { Permission } from '../../lib/domain/role.ts';
import type { Texts } from './texts/en.ts';

export interface Section {
  readonly path: string;
  readonly name: keyof Texts['sections'];
  /** Any of these; what a role may not do is not shown. */
  readonly needs: readonly Permission[];
}

/** The console on one page, as data: the menu reads it, and so does the first page of somebody. */
export const SECTIONS: readonly Section[] = [
  { path: '/users', name: 'users', needs: ['users.manage', 'users.settings', 'licenses.manage'] },
  { path: '/users/add', name: 'add', needs: ['users.manage'] },
  { path: '/imports', name: 'imports', needs: ['users.manage'] },
  { path: '/licenses', name: 'licenses', needs: ['licenses.manage', 'reports.view'] },
  { path: '/transfers', name: 'transfers', needs: ['users.manage', 'transfers.manage'] },
  { path: '/groups', name: 'groups', needs: ['groups.manage', 'users.manage', 'users.settings'] },
  { path: '/welcome-templates', name: 'welcomeTemplates', needs: ['welcomeTemplates.manage', 'users.manage'] },
  { path: '/settings-templates', name: 'settingsTemplates', needs: ['settingsTemplates.manage', 'users.manage', 'users.settings'] },
  { path: '/roles', name: 'roles', needs: ['roles.manage', 'users.manage'] },
  { path: '/audit', name: 'audit', needs: ['audit.view'] },
  { path: '/account', name: 'account', needs: ['account.manage'] },
];
