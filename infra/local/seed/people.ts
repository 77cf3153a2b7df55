/** What becomes of a demo person: they accept, they decline, the invitation waits for them, or they accept and are removed. */
type Becomes = 'active' | 'suspended' | 'invited' | 'removed';

export interface DemoPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly becomes: Becomes;
  readonly products?: readonly string[];
  readonly role?: { readonly name: string; readonly permissions?: readonly string[] };
  /** By its name. */
  readonly group?: string;
  readonly locale?: string;
}

export interface DemoAccount {
  readonly name: string;
  readonly locale: string;
  readonly superAdmin: Pick<DemoPerson, 'firstName' | 'lastName' | 'email'>;
  readonly seats: Readonly<Record<string, number>>;
  /** Added one by one, each with what is theirs. */
  readonly rows: readonly DemoPerson[];
  /** Added as a pasted list, all with the same products. */
  readonly pasted: readonly DemoPerson[];
  readonly pastedProducts: readonly string[];
  readonly directory: DemoDirectory;
}

/** What an account has made of its own. */
export interface DemoDirectory {
  /** Each after the one that it stands below. */
  readonly groups: readonly { readonly name: string; readonly below?: string }[];
  readonly role: object;
  readonly settings: object;
  readonly welcome: object;
}

export const CATALOGUE: Readonly<Record<string, object>> = {
  meeting: {
    name: 'Meeting',
    settingsSchema: {
      type: 'object',
      properties: {
        muteOnEntry: { type: 'boolean', title: 'Whoever comes in is muted' },
        maxParticipants: { type: 'integer', minimum: 2, maximum: 500, title: 'How many may take part' },
        recording: { enum: ['off', 'onRequest', 'always'], title: 'Whether it is recorded' },
      },
      additionalProperties: false,
    },
  },
  webinar: {
    name: 'Webinar',
    settingsSchema: {
      type: 'object',
      properties: { practiceMode: { type: 'boolean', title: 'It begins among the presenters' } },
      additionalProperties: false,
    },
  },
  training: { name: 'Training' },
  voice: { name: 'Voice' },
};

const person = (becomes: Becomes, firstName: string, lastName: string, email: string, more: Partial<DemoPerson> = {}): DemoPerson => ({
  firstName,
  lastName,
  email,
  becomes,
  ...more,
});

/** The same people at each first start; the addresses can belong to nobody. */
export const DEMO_ACCOUNTS: readonly [DemoAccount, DemoAccount] = [
  {
    name: 'Aurora Learning',
    locale: 'en',
    superAdmin: { firstName: 'Ingrid', lastName: 'Solberg', email: 'ingrid.solberg@example.com' },
    seats: { meeting: 25, webinar: 10, training: 8, voice: 5 },
    rows: [
      person('active', 'Tomasz', 'Kowalczyk', 'tomasz.kowalczyk@example.com', { role: { name: 'admin' } }),
      person('active', 'Chidi', 'Okonkwo', 'chidi.okonkwo@example.com', { products: ['meeting', 'webinar'], group: 'Northern Europe' }),
      person('active', 'Mei-Ling', 'Chen', 'meiling.chen@example.com', {
        products: ['meeting', 'training'],
        role: { name: 'Help desk' },
        group: 'Engineering',
      }),
      person('removed', 'Ravi', 'Menon', 'ravi.menon@example.com', { products: ['meeting'] }),
      person('suspended', 'Siobhán', 'O’Connor', 'siobhan.oconnor@example.com', { products: ['meeting'] }),
      person('invited', 'Zofia', 'Wiśniewska', 'zofia.wisniewska@example.com', { products: ['webinar', 'voice'] }),
      person('invited', 'Aurélie', 'Fontaine', 'aurelie.fontaine@example.com', { products: ['meeting'], locale: 'fr', group: 'Sales' }),
    ],
    pasted: [
      person('active', 'José', 'Ángel García', 'jose.garcia@example.com'),
      person('active', 'Priya', 'Raghunathan', 'priya.raghunathan@example.com'),
      person('invited', 'Søren', 'Mikkelsen', 'soren.mikkelsen@example.com'),
      person('invited', 'Yuki', 'Tanaka', 'yuki.tanaka@example.com'),
    ],
    pastedProducts: ['meeting'],
    directory: {
      groups: [
        { name: 'Sales' },
        { name: 'Europe', below: 'Sales' },
        { name: 'Northern Europe', below: 'Europe' },
        { name: 'Engineering' },
      ],
      role: { name: 'Help desk', permissions: ['users.settings'] },
      settings: { name: 'Quiet meetings', settings: { meeting: { muteOnEntry: true, maxParticipants: 50 } } },
      welcome: {
        name: 'Warm welcome',
        defaultLocale: 'en',
        texts: {
          en: {
            subject: 'Welcome to {{accountName}}, {{firstName}}',
            text: 'Hello {{firstName}},\n\n**{{accountName}}** has set everything up for you: {{products}}.\n\n{{link}}\n\nThe link works until {{expiresAt}}.\n\nSee you soon,\nthe people of {{accountName}}',
          },
          fr: {
            subject: 'Bienvenue chez {{accountName}}, {{firstName}}',
            text: 'Bonjour {{firstName}},\n\n**{{accountName}}** a tout préparé pour vous\u00A0: {{products}}.\n\n{{link}}\n\nLe lien est valable jusqu’au {{expiresAt}}.\n\nÀ bientôt,\nl’équipe de {{accountName}}',
          },
        },
      },
    },
  },
  {
    name: 'Bergson Conseil',
    locale: 'fr',
    superAdmin: { firstName: 'Camille', lastName: 'Laurent', email: 'camille.laurent@example.org' },
    seats: { meeting: 10, training: 4 },
    rows: [
      person('active', 'Élodie', 'Marchand', 'elodie.marchand@example.org', { products: ['meeting', 'training'] }),
      person('suspended', 'Théo', 'Nguyen', 'theo.nguyen@example.org', { products: ['meeting'] }),
    ],
    pasted: [person('invited', 'Noémie', 'Dubois', 'noemie.dubois@example.org')],
    pastedProducts: ['meeting'],
    directory: {
      groups: [{ name: 'Conseil' }, { name: 'Formation' }],
      role: { name: 'Assistance', permissions: ['users.settings'] },
      settings: { name: 'Réunions enregistrées', settings: { meeting: { recording: 'always' } } },
      welcome: {
        name: 'Bienvenue',
        defaultLocale: 'fr',
        texts: { fr: { subject: 'Bienvenue chez {{accountName}}', text: 'Bonjour {{firstName}},\n\n{{link}}' } },
      },
    },
  },
];
