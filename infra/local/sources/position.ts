import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The last record of a stream that was dealt with. */
export interface Position {
  readonly streamArn: string;
  readonly shardId: string;
  /** None yet: the shard is read from its beginning. */
  readonly after?: string;
}
export interface Positions {
  read(id: string): Position | undefined;
  keep(id: string, position: Position): void;
}

/** On disk, so that after a restart each reader goes on where it was. A half-written file is impossible: it is renamed into place. */
export function positionsOnDisk(folder: string): Positions {
  mkdirSync(folder, { recursive: true });
  const file = (id: string): string => join(folder, `${id}.json`);
  return {
    read(id) {
      try {
        return JSON.parse(readFileSync(file(id), 'utf8')) as Position;
      } catch {
        return undefined;
      }
    },
    keep(id, position) {
      writeFileSync(`${file(id)}.new`, JSON.stringify(position));
      renameSync(`${file(id)}.new`, file(id));
    },
  };
}

export function positionsInMemory(): Positions {
  const kept = new Map<string, Position>();
  return {
    read: (id) => kept.get(id),
    keep: (id, position) => {
      kept.set(id, position);
    },
  };
}
