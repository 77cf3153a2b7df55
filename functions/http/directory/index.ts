import { api } from '../edge/api.ts';
import { needs } from '../needs.ts';
import { createApiToken } from './createApiToken.ts';
import { createGroup } from './createGroup.ts';
import { createRole } from './createRole.ts';
import { deleteApiToken } from './deleteApiToken.ts';
import { deleteGroup } from './deleteGroup.ts';
import { deleteRole } from './deleteRole.ts';
import { getGroup } from './getGroup.ts';
import { getRole } from './getRole.ts';
import { listApiTokens } from './listApiTokens.ts';
import { listGroups } from './listGroups.ts';
import { listRoles } from './listRoles.ts';
import { updateGroup } from './updateGroup.ts';
import { updateRole } from './updateRole.ts';
import { createWelcomeTemplate } from './createWelcomeTemplate.ts';
import { deleteWelcomeTemplate } from './deleteWelcomeTemplate.ts';
import { getWelcomeTemplate } from './getWelcomeTemplate.ts';
import { listWelcomeTemplates } from './listWelcomeTemplates.ts';
import { previewWelcomeTemplate } from './previewWelcomeTemplate.ts';
import { updateWelcomeTemplate } from './updateWelcomeTemplate.ts';
import { applySettingsTemplate } from './applySettingsTemplate.ts';
import { createSettingsTemplate } from './createSettingsTemplate.ts';
import { deleteSettingsTemplate } from './deleteSettingsTemplate.ts';
import { getSettingsTemplate } from './getSettingsTemplate.ts';
import { listSettingsTemplates } from './listSettingsTemplates.ts';
import { updateSettingsTemplate } from './updateSettingsTemplate.ts';

export const handler = api(
  'directory',
  {
    ...{ listGroups, createGroup, getGroup, updateGroup, deleteGroup },
    ...{ listRoles, createRole, getRole, updateRole, deleteRole },
    ...{ listApiTokens, createApiToken, deleteApiToken },
    ...{ listWelcomeTemplates, createWelcomeTemplate, getWelcomeTemplate, updateWelcomeTemplate, deleteWelcomeTemplate },
    previewWelcomeTemplate,
    ...{ listSettingsTemplates, createSettingsTemplate, getSettingsTemplate, updateSettingsTemplate, deleteSettingsTemplate },
    applySettingsTemplate,
  },
  needs,
);
