/** What becomes of a demo person: they accept, they decline, or the invitation waits for them. */
type Becomes = 'active' | 'suspended' | 'invited';

export interface DemoPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly becomes: Becomes;
  readonly products?: readonly string[];
  readonly role?: { readonly name: string };
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
}

export const CATALOGUE = { meeting: 'Meeting', webinar: 'Webinar', training: 'Training', voice: 'Voice' } as const;

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
      person('active', 'Chidi', 'Okonkwo', 'chidi.okonkwo@example.com', { products: ['meeting', 'webinar'] }),
      person('active', 'Mei-Ling', 'Chen', 'meiling.chen@example.com', { products: ['meeting', 'training'] }),
      person('suspended', 'Siobhán', 'O’Connor', 'siobhan.oconnor@example.com', { products: ['meeting'] }),
      person('invited', 'Zofia', 'Wiśniewska', 'zofia.wisniewska@example.com', { products: ['webinar', 'voice'] }),
      person('invited', 'Aurélie', 'Fontaine', 'aurelie.fontaine@example.com', { products: ['meeting'], locale: 'fr' }),
    ],
    pasted: [
      person('active', 'José', 'Ángel García', 'jose.garcia@example.com'),
      person('active', 'Priya', 'Raghunathan', 'priya.raghunathan@example.com'),
      person('invited', 'Søren', 'Mikkelsen', 'soren.mikkelsen@example.com'),
      person('invited', 'Yuki', 'Tanaka', 'yuki.tanaka@example.com'),
    ],
    pastedProducts: ['meeting'],
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
  },
];
