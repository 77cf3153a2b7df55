import { createWelcomeTemplate } from '../../directory/createWelcomeTemplate.ts';
import { deleteWelcomeTemplate } from '../../directory/deleteWelcomeTemplate.ts';
import { getWelcomeTemplate } from '../../directory/getWelcomeTemplate.ts';
import { listWelcomeTemplates } from '../../directory/listWelcomeTemplates.ts';
import { previewWelcomeTemplate } from '../../directory/previewWelcomeTemplate.ts';
import { updateWelcomeTemplate } from '../../directory/updateWelcomeTemplate.ts';
import { graceId, templateId } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const text = 'Hello {{firstName}},\n\n**{{accountName}}** has a seat for you in {{products}}.\n\n{{link}}\n\nSee you soon,\nthe help desk';
const sales = { name: 'Sales', defaultLocale: 'en', texts: { en: { subject: 'Welcome to {{accountName}}', text } } } as const;
const kept = { welcomeTemplateId: templateId, ...sales };
const wrong = ['NAME_MISSING', 'NAME_TOO_LONG', 'NAME_INVALID', 'TEMPLATE_INVALID'] as const;

export const welcomeTemplatesDocs = {
  listWelcomeTemplates: {
    endpoint: listWelcomeTemplates,
    tag: 'Templates',
    summary: 'List the welcome templates',
    description: 'By name, all of them.',
    answers: { 200: { description: 'The templates.', schema: 'WelcomeTemplateList', examples: { templates: { items: [kept] } } } },
    refusals: [],
  },
  createWelcomeTemplate: {
    endpoint: createWelcomeTemplate,
    tag: 'Templates',
    summary: 'Make a welcome template',
    description:
      'Subject and text by language, in a small Markdown: paragraphs, line breaks, `**bold**`, `*italic*`, lists, `[links](https://…)`. Filled in: `{{firstName}} {{lastName}} {{accountName}} {{products}} {{expiresAt}} {{link}}`; the last one has to stand in each text, best on a line of its own, where it becomes a button. HTML is text. All that is wrong is told at once, with line and column.',
    requests: { sales },
    answers: {
      201: {
        description: 'The template.',
        schema: 'WelcomeTemplate',
        examples: { kept },
        headers: { location: 'Where the template can be read.' },
      },
    },
    refusals: [...wrong, 'TEMPLATES_TOO_MANY', 'POOL_BUSY'],
  },
  getWelcomeTemplate: {
    endpoint: getWelcomeTemplate,
    tag: 'Templates',
    summary: 'Read a welcome template',
    description: 'One of the account’s own.',
    answers: { 200: { description: 'The template.', schema: 'WelcomeTemplate', examples: { kept } } },
    refusals: ['WELCOME_TEMPLATE_UNKNOWN'],
  },
  updateWelcomeTemplate: {
    endpoint: updateWelcomeTemplate,
    tag: 'Templates',
    summary: 'Change a welcome template',
    description: 'What is left out stays; `texts` are replaced as a whole. What is sent from now on is in the new words.',
    requests: { name: { name: 'Sales' } },
    answers: { 200: { description: 'The template.', schema: 'WelcomeTemplate', examples: { kept } } },
    refusals: [...wrong, 'WELCOME_TEMPLATE_UNKNOWN', 'POOL_BUSY'],
  },
  deleteWelcomeTemplate: {
    endpoint: deleteWelcomeTemplate,
    tag: 'Templates',
    summary: 'Delete a welcome template',
    description: 'Whoever was to be invited by it is invited in our own words.',
    answers: { 204: { description: 'It is gone.' } },
    refusals: ['WELCOME_TEMPLATE_UNKNOWN', 'POOL_BUSY'],
  },
  previewWelcomeTemplate: {
    endpoint: previewWelcomeTemplate,
    tag: 'Templates',
    summary: 'See a welcome e-mail before it is sent',
    description: 'As it would be for somebody made up, or for a user. Its link opens nothing.',
    requests: { plain: {}, french: { locale: 'fr', userId: graceId } },
    answers: {
      200: {
        description: 'The e-mail.',
        schema: 'MailPreview',
        examples: { mail: { subject: 'Welcome to Analytical Engines Ltd', html: '<!doctype html>…', text: 'Hello Ada,\n…' } },
      },
    },
    refusals: ['WELCOME_TEMPLATE_UNKNOWN', 'USER_UNKNOWN'],
  },
} as const satisfies Record<string, RouteDoc>;
