import type { Client } from './client.ts';
import type { GivenSettings, Profiles } from './profile.ts';
import type { Output } from './output.ts';
import type { Progress } from './progress.ts';

/** What a command finds around it. */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly profiles: Profiles;
  /** The folder of a stack that runs on this machine. */
  readonly stackFolder: string;
  /** Progress and questions: what is no answer. */
  note(text: string): void;
  output(json: boolean): Output;
  /** What is typed, or comes in by a pipe. */
  readAll(): Promise<string>;
  readBytes(): Promise<Uint8Array>;
  /** How far something is that takes long. */
  progress(total: number, what: string): Progress;
  /** From now on Ctrl-C does not end the process, but aborts this. */
  interrupted(): AbortSignal;
  /** Undefined where nobody is there to be asked. */
  person: Person | undefined;
}

/** Who sits at the terminal. Each answers undefined where they would rather not, by Ctrl-C or Escape. */
export interface Person {
  type(what: string): Promise<string | undefined>;
  /** What is typed is not shown. */
  typeSecret(what: string): Promise<string | undefined>;
  agree(to: string): Promise<boolean | undefined>;
}

/** Of the flags that every command has. */
export interface Given extends GivenSettings {
  readonly json?: boolean | undefined;
}

export interface Context {
  readonly world: World;
  readonly given: Given;
  readonly output: Output;
  readonly client: Client;
}
