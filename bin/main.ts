import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { Client } from './client.ts';
import { createAccount, type CreateAsk } from './commands/accounts.ts';
import { addUsers, type AddAsk } from './commands/addUsers.ts';
import { completion } from './commands/completion.ts';
import { removeUser, suspendUser, type EndAsk } from './commands/endUser.ts';
import { exportCsv } from './commands/exportCsv.ts';
import { importFile, type ImportAsk } from './commands/import.ts';
import { cancelImport, importResults, listImports, retryImport, showImport } from './commands/imports.ts';
import { listUsers, type ListAsk } from './commands/listUsers.ts';
import { redrive } from './commands/redrive.ts';
import { resend } from './commands/resend.ts';
import { listSeats, setSeats } from './commands/seats.ts';
import { showUser } from './commands/showUser.ts';
import { signIn, signOut, type SignInAsk } from './commands/signIn.ts';
import { listTransfers } from './commands/transfers.ts';
import { EXIT, EXIT_CODES, Failure } from './failure.ts';
import { settingsFrom } from './profile.ts';
import type { Context, Given, World } from './world.ts';

const { version: VERSION } = manifest;

const AFTER = `
Settings come from flags, then from SEATWISE_API_URL, SEATWISE_ACCOUNT and SEATWISE_TOKEN, then from the profile
that signing in has written (--profile, or SEATWISE_PROFILE), in ~/.config/seatwise or SEATWISE_CONFIG.

${EXIT_CODES}`;

/** A flag that may stand several times. */
const several = (one: string, before: string[] | undefined): string[] => [...(before ?? []), one];

/** The whole command line, as words, flags, and what each does. */
function commandLine(world: World, wrote: (text: string) => void): Command {
  const program = new Command('seatwise')
    .description('Administers the people and the seats of an account.')
    .version(VERSION, '--version', 'which version this is')
    .option('--profile <name>', 'which of your profiles to go by')
    .option('--api <url>', 'where the service is')
    .option('--account <id>', 'which account')
    .option('--json', 'what the service answered, for scripts')
    .addHelpText('after', AFTER)
    .configureOutput({
      writeOut: wrote,
      writeErr: (text) => {
        world.note(text);
      },
      outputError: (text, write) => {
        write(text);
      },
    })
    .exitOverride()
    .showHelpAfterError('\nseatwise --help shows all commands.')
    .helpCommand(false);

  const given = (): Given => program.opts<Given>();
  const context = (): Context => {
    const flags = given();
    const settings = settingsFrom(flags, world.environment, world.profiles);
    return { world, given: flags, output: world.output(flags.json === true), client: new Client(settings) };
  };
  const said = async (sentence: Promise<string>): Promise<void> => {
    wrote(`${await sentence}\n`);
  };
  const examples = (...lines: string[]): string => `\nExamples:\n${lines.map((line) => `  seatwise ${line}`).join('\n')}`;

  program
    .command('sign-in')
    .description('keep a session, or a token, in a profile')
    .option('--email <address>', 'whose; asked for where it is left out')
    .option('--local', 'to the stack that runs in this folder, as the super admin of its demo account')
    .option('--token-stdin', 'a token from standard input: an API token, or the operator’s')
    .action((ask: SignInAsk) => said(signIn(world, given(), ask)))
    .addHelpText(
      'after',
      examples(
        'sign-in --api https://seats.example.com --email ada@example.com',
        'sign-in --local',
        'sign-in --token-stdin --account ID < token.txt',
      ),
    );
  program
    .command('sign-out')
    .description('end the session and forget its token')
    .action(() => said(signOut(world, given(), context().client)));

  const accounts = program.command('accounts').description('accounts, for operators');
  accounts
    .command('create <name>')
    .description('a new account, whose first administrator is invited')
    .requiredOption('--super-admin <person>', 'a name and an address')
    .option('--language <code>', 'of the account', 'en')
    .action((name: string, ask: CreateAsk) => createAccount(context(), name, ask))
    .addHelpText('after', examples('accounts create "Acme" --super-admin "Ada Lovelace <ada@example.com>"'));

  const seats = program
    .command('seats')
    .description('seats of each product')
    .action(() => listSeats(context()));
  seats
    .command('set <product> <count>')
    .description('how many there are, for operators')
    .action((product: string, count: string) => setSeats(context(), product, count))
    .addHelpText('after', examples('seats', 'seats set meeting 100 --account ID'));

  const users = program.command('users').description('the people of the account');
  users
    .command('add <people...>')
    .description('invite people; "-" reads a list from standard input')
    .option('--product <id>', 'a product for each; several times for several', several)
    .option('--role <name>', 'member, manager, admin, superAdmin or a role of the account')
    .option('--group <id>', 'the group that they are in')
    .option('--language <code>', 'of their e-mails')
    .option('--no-invitation', 'take the seats, and send nothing yet')
    .option('--dry-run', 'say what would happen, and change nothing')
    .action((people: string[], ask: AddAsk) => addUsers(context(), people, ask))
    .addHelpText(
      'after',
      examples('users add "Ada Lovelace <ada@example.com>" --product meeting', 'users add - --product meeting --dry-run < people.txt'),
    );
  users
    .command('list')
    .description('who is there')
    .option('--status <status>', 'invited, active, inactive, suspended or removed')
    .option('--delivery <state>', 'bounced, complained or failed')
    .option('--product <id>', 'who holds it')
    .option('--group <id>', 'who is in it, or below')
    .option('--role <name>', 'who has it')
    .option('--search <text>', 'the beginning of a name or an address')
    .option('--limit <n>', 'at most so many', '50')
    .option('--all', 'everybody')
    .action((ask: ListAsk) => listUsers(context(), ask))
    .addHelpText('after', examples('users list --status invited', 'users list --search lovel --json'));
  users
    .command('show <user>')
    .description('one person, by id or address, and what became of their invitation')
    .action((who: string) => showUser(context(), who));
  users
    .command('suspend <user>')
    .description('take away access and seats; reactivating gives both back')
    .option('--reason <text>', 'for other administrators')
    .option('--yes', 'without being asked')
    .action((who: string, ask: EndAsk) => suspendUser(context(), who, ask));
  users
    .command('delete <user>')
    .description('remove somebody, who can be restored for 30 days')
    .option('--content-to <user>', 'id of the colleague who gets what they keep')
    .option('--yes', 'without being asked')
    .action((who: string, ask: EndAsk) => removeUser(context(), who, ask));

  program
    .command('import <file>')
    .description('add up to 10,000 people from a file: CSV, a pasted list or JSON; "-" reads standard input')
    .option('--format <format>', 'csv, list or json; by the name of the file where it is left out')
    .option('--product <name>', 'for rows that name none: by id or name; several times for several', several)
    .option('--role <name>', 'for rows that name none')
    .option('--group <group>', 'for rows that name none: by id, name or path')
    .option('--language <code>', 'for rows that name none')
    .option('--no-invitation', 'take the seats, and send nothing yet')
    .option('--dry-run', 'say what would become of each row, and change nothing')
    .option('--watch', 'wait for the end, with a bar; Ctrl-C leaves it running')
    .action((file: string, ask: ImportAsk) => importFile(context(), file, ask))
    .addHelpText('after', examples('import people.csv --product meeting --dry-run', 'import people.csv --product meeting --watch'));
  const imports = program
    .command('imports')
    .description('what was imported in the last 30 days')
    .action(() => listImports(context()));
  imports
    .command('show <import>')
    .description('how far it is, and which rows were refused')
    .option('--watch', 'wait for the end, with a bar; Ctrl-C leaves it running')
    .action((importId: string, ask: { watch?: boolean }) => showImport(context(), importId, ask));
  imports
    .command('results <import>')
    .description('the rows that were refused or not reached, as CSV to be mended and imported again')
    .option('--output <file>', 'into a file that only you can read')
    .action((importId: string, ask: { output?: string }) => importResults(context(), importId, ask));
  imports
    .command('cancel <import>')
    .description('stop it; who was added stays')
    .action((importId: string) => cancelImport(context(), importId));
  imports
    .command('retry <import>')
    .description('go on with the rows that are left, and with those refused that may go through by now')
    .option('--watch', 'wait for the end, with a bar; Ctrl-C leaves it running')
    .action((importId: string, ask: { watch?: boolean }) => retryImport(context(), importId, ask));

  program
    .command('resend [userIds...]')
    .description('send invitations again')
    .option('--status <status>', 'to all who are invited, or whose invitation was declined, expired, bounced or cancelled')
    .option('--template <id>', 'in these words of the account’s own')
    .action((userIds: string[], ask: { status?: string; template?: string }) => resend(context(), userIds, ask))
    .addHelpText('after', examples('resend --status expired', 'resend 01HZX3V7Q8N5M4K2J1G0F9E8D7'));
  program
    .command('transfers')
    .description('who moves, from and to the account')
    .option('--direction <way>', 'in or out')
    .action((ask: { direction?: string }) => listTransfers(context(), ask));
  program
    .command('export <what>')
    .description('users or audit, as CSV')
    .option('--output <file>', 'into a file that only you can read')
    .action((what: string, ask: { output?: string }) => exportCsv(context(), what, ask))
    .addHelpText('after', examples('export users > users.csv', 'export audit --output audit.csv'));
  program
    .command('redrive')
    .description('send what the queues of the stack in this folder have given up round again')
    .action(() => said(redrive(world)));
  program
    .command('completion <shell>')
    .description('for bash, zsh or fish: eval "$(seatwise completion bash)"')
    .action((shell: string) => {
      wrote(completion(program, shell));
    });
  return program;
}

/** Runs one command; answers what the process ends with. */
export async function run(args: readonly string[], world: World, wrote: (text: string) => void): Promise<number> {
  const program = commandLine(world, wrote);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
    if (!(error instanceof Failure)) throw error;
    if (program.opts<Given>().json && error.problem) world.note(`${JSON.stringify(error.problem)}\n`);
    else if (error.message !== '') world.note(`${error.message}\n`);
    return error.exit;
  }
}
