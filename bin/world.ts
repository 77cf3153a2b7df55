import type { Client } from './client.ts';
import type { GivenSettings, Profiles } from './profile.ts';
import type { Output } from './output.ts';

/** What a command finds around it; tests hand in their own. */
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
  /** Undefined where nobody is there to be asked. */
  question: ((text: string, hidden?: boolean) => Promise<string>) | undefined;
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
