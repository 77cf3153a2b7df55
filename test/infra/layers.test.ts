import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const root = new URL('../..', import.meta.url).pathname;
const FOLDERS = ['lib', 'events', 'functions', 'infra'];
const copy = mkdtempSync(join(tmpdir(), 'seatwise-layers-'));
afterAll(() => {
  rmSync(copy, { recursive: true });
});

function check(folder: string): { passes: boolean; said: string } {
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { status, stdout } = spawnSync(process.execPath, [depcruise, '--config', '.dependency-cruiser.js', ...FOLDERS], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { passes: status === 0, said: stdout };
}

describe('the layers', () => {
  it('hold: imports point one way, and the domain stays pure', () => {
    expect(check(root)).toMatchObject({ passes: true });
  });

  it.each([
    ['lib/domain/seat.ts', "import '../usecases/change.ts';", 'lib-domain-looks-outwards'],
    ['lib/usecases/peek.ts', "import '../adapters/dynamo/keys.ts';", 'lib-usecases-looks-outwards'],
    ['functions/http/users/sendNow.ts', "import '../../../lib/adapters/sqs/outbox.ts';", 'api-functions-send-nothing'],
    ['lib/usecases/cloud.ts', "import '@aws-sdk/client-dynamodb';", 'usecases-know-no-aws'],
  ])('are broken by %s with %s', (file, line, rule) => {
    const folder = join(copy, rule);
    mkdirSync(folder);
    for (const name of [...FOLDERS, '.dependency-cruiser.js', 'tsconfig.json', 'package.json'])
      cpSync(join(root, name), join(folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, file), `${line}\n`);
    const { passes, said } = check(folder);
    expect([passes, said.includes(rule)]).toEqual([false, true]);
  });
});
