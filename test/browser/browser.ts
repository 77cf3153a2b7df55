import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache');
const UNPACKED = join(CACHE, 'browser');
const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/** A real browser without a window, that comes from npm. */
export async function startBrowser(): Promise<Browser> {
  if (!existsSync(UNPACKED)) await unpack();
  try {
    return await playwright.launch({
      executablePath: join(UNPACKED, 'chromium'),
      // As a single process, made for Lambda, the browser ends with its first context.
      args: chromium.args.filter((argument) => argument !== '--single-process'),
    });
  } catch (error) {
    throw new Error('No browser can be started for the tests. On Debian, install libnss3, libnspr4 and libexpat1; the cause says more.', {
      cause: error,
    });
  }
}

/** The package unpacks in place, and takes for whole what another process is still writing: so each unpacks for itself, and the first one's stays. */
async function unpack(): Promise<void> {
  const own = `${UNPACKED}-${process.pid}`;
  await mkdir(own, { recursive: true });
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: own },
  });
  await rename(own, UNPACKED).catch(async (error: unknown) => {
    if (!existsSync(UNPACKED)) throw error;
    await rm(own, { recursive: true });
  });
}
