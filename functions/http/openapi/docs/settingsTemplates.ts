import { applySettingsTemplate } from '../../directory/applySettingsTemplate.ts';
import { createSettingsTemplate } from '../../directory/createSettingsTemplate.ts';
import { deleteSettingsTemplate } from '../../directory/deleteSettingsTemplate.ts';
import { getSettingsTemplate } from '../../directory/getSettingsTemplate.ts';
import { listSettingsTemplates } from '../../directory/listSettingsTemplates.ts';
import { updateSettingsTemplate } from '../../directory/updateSettingsTemplate.ts';
import { rowProblem } from '../codes.ts';
import { accountId, graceId, templateId } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const quiet = { name: 'Quiet meetings', settings: { meeting: { muteOnEntry: true, maxParticipants: 50 } } };
const kept = { settingsTemplateId: templateId, ...quiet };
const wrong = ['BODY_INVALID', 'NAME_MISSING', 'NAME_TOO_LONG', 'NAME_INVALID', 'SETTINGS_INVALID'] as const;

export const settingsTemplatesDocs = {
  listSettingsTemplates: {
    endpoint: listSettingsTemplates,
    tag: 'Templates',
    summary: 'List the settings templates',
    description: 'By name, all of them.',
    answers: { 200: { description: 'The templates.', schema: 'SettingsTemplateList', examples: { templates: { items: [kept] } } } },
    refusals: [],
  },
  createSettingsTemplate: {
    endpoint: createSettingsTemplate,
    tag: 'Templates',
    summary: 'Make a settings template',
    description: 'What products are set to for whoever is added with it; each product’s part is judged by the product’s own schema.',
    requests: { quiet },
    answers: {
      201: {
        description: 'The template.',
        schema: 'SettingsTemplate',
        examples: { kept },
        headers: { location: 'Where the template can be read.' },
      },
    },
    refusals: [...wrong, 'TEMPLATES_TOO_MANY', 'POOL_BUSY'],
  },
  getSettingsTemplate: {
    endpoint: getSettingsTemplate,
    tag: 'Templates',
    summary: 'Read a settings template',
    description: 'One of the account’s own.',
    answers: { 200: { description: 'The template.', schema: 'SettingsTemplate', examples: { kept } } },
    refusals: ['SETTINGS_TEMPLATE_UNKNOWN'],
  },
  updateSettingsTemplate: {
    endpoint: updateSettingsTemplate,
    tag: 'Templates',
    summary: 'Change a settings template',
    description: 'What is left out stays; `settings` are replaced as a whole. Who has it keeps what it said, until it is applied anew.',
    requests: { name: { name: 'Quiet meetings' } },
    answers: { 200: { description: 'The template.', schema: 'SettingsTemplate', examples: { kept } } },
    refusals: [...wrong, 'SETTINGS_TEMPLATE_UNKNOWN', 'POOL_BUSY'],
  },
  deleteSettingsTemplate: {
    endpoint: deleteSettingsTemplate,
    tag: 'Templates',
    summary: 'Delete a settings template',
    description: 'Who has it keeps what it said.',
    answers: { 204: { description: 'It is gone.' } },
    refusals: ['SETTINGS_TEMPLATE_UNKNOWN', 'POOL_BUSY'],
  },
  applySettingsTemplate: {
    endpoint: applySettingsTemplate,
    tag: 'Templates',
    summary: 'Give a settings template to users',
    description: 'Its values as they are now; what was set for a user alone stays. One who is refused spoils no other.',
    requests: { one: { userIds: [graceId] } },
    answers: {
      200: {
        description: 'What became of each.',
        schema: 'SettingsApplied',
        examples: {
          some: {
            results: [
              { userId: graceId, outcome: 'applied' },
              { userId: accountId, outcome: 'refused', problem: rowProblem('USER_UNKNOWN') },
            ],
          },
        },
      },
    },
    refusals: ['BODY_INVALID', 'SETTINGS_TEMPLATE_UNKNOWN'],
    rowRefusals: ['USER_UNKNOWN', 'USER_REMOVED', 'PERMISSION_MISSING', 'SETTINGS_INVALID', 'POOL_BUSY'],
  },
} as const satisfies Record<string, RouteDoc>;
