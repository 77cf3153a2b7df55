/** A deliberate fault in the protocol, as a change of one text. The production code knows nothing of it. */
export interface Mutant {
  readonly name: string;
  readonly changes: readonly Patch[];
}

interface Patch {
  readonly file: string;
  /** Stands in the file exactly once, or the mutant no longer means anything. */
  readonly from: string;
  readonly to: string;
}

const dynamo = (file: string): string => `lib/adapters/dynamo/${file}.ts`;

/** Always true of what exists, so that the values of the condition that it takes the place of are still used. */
const WHATEVER = 'attribute_exists(pk) OR ';

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'an add takes a seat whether or not one is free',
    changes: [
      {
        file: dynamo('pools'),
        from: "only: '#unused >= :n AND attribute_not_exists(#closed)'",
        to: `only: '(${WHATEVER}#unused >= :n) AND attribute_not_exists(#closed)'`,
      },
    ],
  },
  {
    name: 'seats are read, counted, and written back',
    changes: [
      {
        file: dynamo('users'),
        from: 'keepAdded: (additions, change) => (additions.length === 0 ? Promise.resolve() : transact(table, addedWrites(additions, change))),',
        to: `keepAdded: async (additions, change) => {
    const accountId = additions[0]?.user.accountId ?? '';
    const counted = [];
    for (const [productId, n] of countSeats(additions.filter(({ before }) => before?.status !== 'invited').map(({ user }) => user))) {
      const pool = (await getItem(table, poolKey(accountId, productId))) ?? {};
      const [unused, allocated, invited] = [Number(pool['unused']) - n, Number(pool['allocated']) + n, Number(pool['invited']) + n];
      if (unused < 0 || pool['closed']) throw new Overtaken();
      counted.push({ key: poolKey(accountId, productId), set: ['#unused = :u', '#allocated = :a', '#invited = :i'], values: { ':u': unused, ':a': allocated, ':i': invited } });
    }
    await transact(table, [...addedWrites(additions, change).filter(({ key }) => !key.sk.startsWith('POOL#')), ...counted]);
  },`,
      },
      {
        file: dynamo('users'),
        from: "import { dryRunKey, personKey, TTL_ATTRIBUTE, ttlOf, userKey } from './keys.ts';",
        to: "import { dryRunKey, personKey, poolKey, TTL_ATTRIBUTE, ttlOf, userKey } from './keys.ts';",
      },
      {
        file: dynamo('users'),
        from: "import type { DryRun, UserStep, UserStore } from '../../usecases/ports.ts';",
        to: "import { Overtaken, type DryRun, type UserStep, type UserStore } from '../../usecases/ports.ts';",
      },
    ],
  },
  {
    name: 'a step of an import is kept wherever the import is by then',
    changes: [
      {
        file: dynamo('imports'),
        from: "only: '#status = :seenStatus AND #round = :seenRound AND #next = :seenNext AND #turn = :seenTurn',",
        to: `only: '${WHATEVER}(#status = :seenStatus AND #round = :seenRound AND #next = :seenNext AND #turn = :seenTurn)',`,
      },
    ],
  },
  {
    name: 'what an import did is told in a write of its own',
    changes: [
      {
        file: dynamo('imports'),
        from: `  keepStep: (before, after, { outcomes, additions, change, end }) =>
    transact(table, [`,
        to: `  keepStep: async (before, after, { outcomes, additions, change, end }) => {
    if (additions.length > 0) await transact(table, addedWrites(additions, change));
    await transact(table, [`,
      },
      {
        file: dynamo('imports'),
        from: `      ...(additions.length > 0 ? addedWrites(additions, change) : []),
      ...(end?.dryRun ? [dryRunWrite(end.dryRun, end.change)] : []),
    ]),`,
        to: `      ...(end?.dryRun ? [dryRunWrite(end.dryRun, end.change)] : []),
    ]);
  },`,
      },
    ],
  },
  {
    name: 'seats are given back whatever was seen (twice, by two at once)',
    changes: [
      {
        file: dynamo('userChanges'),
        from: 'only: `#status = :seenStatus AND #products = :seenProducts AND',
        to: `only: \`${WHATEVER}#status = :seenStatus AND #products = :seenProducts AND`,
      },
    ],
  },
  {
    name: 'a change of a user takes no notice of the products that were seen',
    changes: [
      {
        file: dynamo('userChanges'),
        from: 'only: `#status = :seenStatus AND #products = :seenProducts AND',
        to: `only: \`#status = :seenStatus AND (${WHATEVER}#products = :seenProducts) AND`,
      },
    ],
  },
  {
    name: 'who accepts need not be at home where they were seen',
    changes: [
      {
        file: dynamo('accepting'),
        from: 'only: `${home.only} AND #accounts = :accounts AND #passwordEpoch = :seenEpoch`',
        to: `only: \`${WHATEVER}\${home.only} AND #accounts = :accounts AND #passwordEpoch = :seenEpoch\``,
      },
    ],
  },
  {
    name: 'seats are lowered below what people hold',
    changes: [
      {
        file: dynamo('pools'),
        from: "only: '#seats = :seen AND #unused >= :fewer AND",
        to: `only: '#seats = :seen AND (${WHATEVER}#unused >= :fewer) AND`,
      },
    ],
  },
  {
    name: 'the last super admin may go',
    changes: [{ file: dynamo('userChanges'), from: "only: '#active >= :least'", to: `only: '${WHATEVER}#active >= :least'` }],
  },
  {
    name: 'who is reactivated may live elsewhere by now',
    changes: [
      {
        file: dynamo('users'),
        from: '[{ key: personKey(personIdOf(after.address)), ...homeAsSeen(home) }, stillOpen(home.accountId)]',
        to: '[stillOpen(home.accountId)]',
      },
      {
        file: 'lib/domain/membership.ts',
        from: "invitation.state !== 'accepted' || !sameHome(person.home, user)",
        to: "invitation.state !== 'accepted' || (!sameHome(person.home, user) && false)",
      },
    ],
  },
  {
    name: 'a resend leaves the older links alive',
    changes: [
      {
        file: 'lib/domain/inviting.ts',
        from: 'secretHashes: [],',
        to: 'secretHashes: before?.invitation.secretHashes ?? [],',
      },
    ],
  },
  {
    name: 'a resend writes over whatever the user has become',
    changes: [
      {
        file: dynamo('users'),
        from: 'only: `#status = :status AND #invitation.#generation = :generation AND #products = :products AND',
        to: `only: \`${WHATEVER}#status = :status AND #invitation.#generation = :generation AND #products = :products AND`,
      },
    ],
  },
  {
    name: 'each try is a transaction of its own, so that a lost answer is taken for a refusal',
    changes: [
      { file: dynamo('transact'), from: '  const ClientRequestToken = randomUUID();\n', to: '' },
      {
        file: dynamo('transact'),
        from: 'new TransactWriteCommand({ TransactItems, ClientRequestToken })',
        to: 'new TransactWriteCommand({ TransactItems, ClientRequestToken: randomUUID() })',
      },
    ],
  },
  {
    name: 'a claim takes no notice of another one',
    changes: [
      {
        file: dynamo('sendingSteps'),
        from: "only: '#invitation.#generation = :generation AND #invitation.#delivery = :seen'",
        to: `only: '#invitation.#generation = :generation AND (${WHATEVER}#invitation.#delivery = :seen)'`,
      },
    ],
  },
  {
    // The condition on each thing alone would do for most pages, so both go.
    name: 'the mover has no fence, and takes what is there no more',
    changes: [
      {
        file: dynamo('moving'),
        from: "only: `#state = :moving AND #turn = :seenTurn AND ${place} AND ${manifest ? 'attribute_exists' : 'attribute_not_exists'}(#manifest)`",
        to: `only: \`${WHATEVER}#state = :moving AND #turn = :seenTurn AND \${place} AND \${manifest ? 'attribute_exists' : 'attribute_not_exists'}(#manifest)\``,
      },
      {
        file: dynamo('moving'),
        from: "const only = 'attribute_exists(pk) AND attribute_not_exists(#readOnly)';",
        to: "const only = 'attribute_exists(pk) OR attribute_not_exists(pk)';",
      },
    ],
  },
  {
    name: 'a thing may be registered behind the mover',
    changes: [
      { file: dynamo('content'), from: 'only: `attribute_not_exists(#movedTo) AND', to: 'only: `attribute_exists(pk) AND' },
      {
        file: 'lib/usecases/registerContent.ts',
        from: 'await whoIsNow(needs.users, asked)',
        to: 'await needs.users.find(asked.accountId, asked.userId)',
      },
    ],
  },
  {
    name: 'who moves leaves nothing behind but their name: the old user stays as they are',
    changes: [{ file: dynamo('accepting'), from: '...(left ? userChanges(', to: '...(left && false ? userChanges(' }],
  },
  {
    name: 'rivals are never told',
    changes: [
      { file: dynamo('outbox'), from: "home && item['rivalsSince'] !== undefined ? {", to: "home && item['rivalsSince'] === '' ? {" },
    ],
  },
  {
    name: 'a closed account still takes people in',
    changes: [
      {
        file: dynamo('closing'),
        from: ".map(({ productId }) => ({ key: poolKey(accountId, String(productId)), set: ['#closed = :yes'], values: { ':yes': true } }))",
        to: ".map(({ productId }) => ({ key: poolKey(accountId, String(productId)), only: 'attribute_exists(pk)' })).slice(0, 0)",
      },
    ],
  },
  {
    name: 'a mailbox that is none keeps its seat',
    changes: [
      {
        file: 'lib/usecases/recordDelivery.ts',
        from: "after.delivery.state === 'bounced' && settings.releaseOnBounce",
        to: "after.delivery.state === 'bounced' && !settings.releaseOnBounce",
      },
    ],
  },
  {
    name: 'an event or a reminder takes no notice of what the person has answered',
    changes: [
      {
        file: dynamo('sendingSteps'),
        from: "const asSeen: Write = { ...note, only: `#status = :status AND ${note.only}`, values: { ...note.values, ':status': before.status } };",
        to: `const asSeen: Write = { ...note, only: \`${WHATEVER}#status = :status AND \${note.only}\`, values: { ...note.values, ':status': before.status } };`,
      },
    ],
  },
  {
    name: 'a reminder takes no notice of clocks that are set forward or back',
    changes: [
      {
        file: 'lib/domain/reminding.ts',
        from: 'firstHourFrom(new Date(firstSentAt.getTime() + days * DAY), AT_HOUR, timeZone).getTime()',
        to: 'firstHourFrom(firstSentAt, AT_HOUR, timeZone).getTime() + days * DAY',
      },
    ],
  },
];
