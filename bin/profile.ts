import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Misuse } from './failure.ts';

/** Where to ask and for which account. */
export interface Profile {
  readonly apiUrl: string;
  readonly accountId?: string | undefined;
}

/** What a command goes by: flags before the environment, the environment before the profile. */
export interface Settings {
  readonly apiUrl: string;
  readonly accountId: string | undefined;
  readonly token: string | undefined;
}

export interface GivenSettings {
  readonly profile?: string | undefined;
  readonly api?: string | undefined;
  readonly account?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;
type ByName<T> = Readonly<Record<string, T>>;

/** Two files: what may be read by anybody, and tokens, which only the user can read. */
export class Profiles {
  readonly #folder: string;

  constructor(environment: Environment) {
    const config = environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
    this.#folder = environment['SEATWISE_CONFIG'] ?? join(config, 'seatwise');
  }

  get #profiles(): string {
    return join(this.#folder, 'profiles.json');
  }
  get #tokens(): string {
    return join(this.#folder, 'tokens.json');
  }

  find(name: string): Profile | undefined {
    return read<Profile>(this.#profiles)[name];
  }
  token(name: string): string | undefined {
    return read<string>(this.#tokens)[name];
  }
  keep(name: string, profile: Profile, token: string): void {
    write(this.#profiles, { ...read<Profile>(this.#profiles), [name]: profile }, 0o644);
    write(this.#tokens, { ...read<string>(this.#tokens), [name]: token }, 0o600);
  }
  forget(name: string): void {
    const { [name]: _, ...others } = read<string>(this.#tokens);
    if (Object.keys(others).length === 0) rmSync(this.#tokens, { force: true });
    else write(this.#tokens, others, 0o600);
  }
}

export const profileName = (given: GivenSettings, environment: Environment): string =>
  given.profile ?? environment['SEATWISE_PROFILE'] ?? 'default';

/** Throws Misuse where nothing says whom to ask. */
export function settingsFrom(given: GivenSettings, environment: Environment, profiles: Profiles): Settings {
  const name = profileName(given, environment);
  const profile = profiles.find(name);
  const apiUrl = given.api ?? environment['SEATWISE_API_URL'] ?? profile?.apiUrl;
  if (apiUrl === undefined)
    throw new Misuse(`The profile "${name}" does not exist. Sign in first: seatwise sign-in --api https://seats.example.com`);
  // A token is for the place that it was given by: it is not sent to another one that a flag names.
  const isSamePlace = apiUrl === profile?.apiUrl;
  return {
    apiUrl: serviceUrl(apiUrl),
    accountId: given.account ?? environment['SEATWISE_ACCOUNT'] ?? profile?.accountId,
    token: environment['SEATWISE_TOKEN'] ?? (isSamePlace ? profiles.token(name) : undefined),
  };
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Scheme and host. A token goes over the network encrypted, or not at all. Throws Misuse. */
export function serviceUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!url || !isSafe)
    throw new Misuse('This is no address of the service. Give one such as https://seats.example.com: --api, or SEATWISE_API_URL.');
  return url.origin;
}

function read<T>(file: string): ByName<T> {
  let written: string;
  try {
    written = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  try {
    return JSON.parse(written) as ByName<T>;
  } catch {
    throw new Misuse(`The file ${file} is damaged. Remove it, and sign in once more.`);
  }
}

function write(file: string, content: object, mode: number): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode });
  renameSync(`${file}.new`, file);
}
