/** Imports point one way: lib/domain ← events ← lib/usecases ← lib/adapters ← functions ← infra. */
const layers = ['^lib/domain/', '^events/', '^lib/usecases/', '^lib/adapters/', '^functions/', '^infra/'];

export default {
  forbidden: [
    ...layers.slice(0, -1).map((from, at) => ({
      name: `${from.slice(1, -1).replace('/', '-')}-looks-outwards`,
      severity: 'error',
      from: { path: from },
      to: { path: layers.slice(at + 1) },
    })),
    {
      name: 'domain-is-pure',
      comment:
        'No AWS, clock, randomness or environment: node:crypto serves for hashes, node:url for domain names and csv-parse for text only.',
      severity: 'error',
      from: { path: '^lib/domain/' },
      to: { path: ['node_modules'], pathNot: ['node_modules/(zod|csv-parse)'] },
    },
    {
      name: 'usecases-know-no-aws',
      severity: 'error',
      from: { path: ['^lib/usecases/', '^events/'] },
      to: { path: ['node_modules/@aws-sdk', 'node_modules/@middy', 'node_modules/@aws-lambda-powertools'] },
    },
    {
      name: 'api-functions-send-nothing',
      comment: 'The commit is the outbox: a handler that stores a change never sends a message itself.',
      severity: 'error',
      from: { path: '^functions/http/' },
      to: { path: ['@aws-sdk/client-sqs', '@aws-sdk/client-sesv2', '^lib/adapters/(ses|sqs)/'], reachable: true },
    },
    {
      name: 'pages-know-the-api-alone',
      comment: 'What people see is built on the public API; it shares the rules of the domain, and nothing behind them.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: ['^lib/(usecases|adapters)/', '^events/', '^functions/', '^infra/'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^aws-lambda$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What is measured beside Seatwise has dependencies of its own, apart from ours.
    exclude: { path: '^bench/peers/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
