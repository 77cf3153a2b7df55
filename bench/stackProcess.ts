import { createInterface } from 'node:readline';
import { createTables } from '../infra/local/engines/tables.ts';
import { filesOf } from '../infra/local/folder.ts';
import { LOOPBACK, portsFrom } from '../infra/local/ports.ts';
import { startStack } from '../infra/local/stack.ts';
import { Stoppers } from '../infra/local/stoppers.ts';
import { planFrom } from '../infra/local/template/plan.ts';

// Runs until its standard input is closed: then whoever measured is done, or gone.
const [folder = '', port = ''] = process.argv.slice(2);
const stoppers = new Stoppers();
const end = async (code: number): Promise<void> => {
  await stoppers.run();
  process.exit(code);
};

const flags = { port: Number(port), memory: true, reset: false, quiet: true, verbose: false, help: false };
const stack = await startStack(folder, flags, stoppers, (why) => {
  console.error(why);
  void end(1);
});
const parameters = {
  PublicUrl: stack.apiUrl,
  SenderIdentity: 'x.example',
  SenderAddress: 'x@x.example',
  OperatorTokenHash: '0'.repeat(64),
  OriginSecretHash: '0'.repeat(64),
  OriginSecret: '0'.repeat(43),
};
const plan = planFrom(filesOf(folder).templates, parameters, { apiUrl: stack.apiUrl, sqsUrl: stack.apiUrl });
const main = plan.tables.find(({ name }) => name.includes('Main'));
if (!main) throw new Error('the template has no main table');
const { StreamSpecification: _, ...quiet } = main.create;
const [rawTable, quietTable] = ['bench-raw', 'bench-quiet'];
await createTables(stack.databaseUrl, [
  { ...main, name: rawTable, create: { ...main.create, TableName: rawTable } },
  { ...main, name: quietTable, create: { ...quiet, TableName: quietTable } },
]);
const { apiUrl, inboxUrl, databaseUrl, operatorToken } = stack;
const queuesUrl = `http://${LOOPBACK}:${portsFrom(flags.port).sqs}`;
process.stdout.write(`${JSON.stringify({ apiUrl, inboxUrl, databaseUrl, queuesUrl, operatorToken, rawTable, quietTable })}\n`);

const commands = createInterface({ input: process.stdin });
let tables = 0;
const { name: _name, ...shape } = main;
async function freshTable(): Promise<string> {
  const TableName = `bench-${++tables}`;
  await createTables(stack.databaseUrl, [{ ...shape, name: TableName, create: { ...quiet, TableName } }]);
  return TableName;
}
commands.on('line', (line) => {
  if (line === 'fresh table') void freshTable().then((name) => process.stdout.write(`${name}\n`));
  if (line === 'stop reading') void stack.stopReading().then(() => process.stdout.write('stopped\n'));
});
commands.on('close', () => void end(0));
