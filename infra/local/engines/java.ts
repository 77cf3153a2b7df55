import { execFile } from 'node:child_process';
import { CannotStart } from '../refuse.ts';

const OLDEST = 17;
const INSTALL = `The database engine needs Java ${OLDEST} or newer: install it (Debian and Ubuntu: sudo apt install openjdk-17-jre-headless; macOS: brew install openjdk@17; Windows: winget install EclipseAdoptium.Temurin.17.JRE), or set JAVA_HOME to one.`;

/** The Java to run, once it is known to be new enough. */
export async function findJava(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const home = environment['JAVA_HOME'];
  const candidates = [...(home ? [`${home}/bin/java`] : []), 'java'];
  let tooOld: string | undefined;
  for (const command of candidates) {
    const said = await version(command, environment);
    if (said === undefined) continue;
    if (majorVersion(said) >= OLDEST) return command;
    tooOld ??= /version "([^"]+)"/.exec(said)?.[1] ?? said.split('\n')[0] ?? 'unknown';
  }
  throw new CannotStart(tooOld === undefined ? `Java was not found. ${INSTALL}` : `Java ${tooOld} is too old. ${INSTALL}`);
}

/** `1.8.0_392` is 8; `17.0.15` is 17; `24-ea` is 24. */
function majorVersion(said: string): number {
  const [, first = '0', second = '0'] = /version "(\d+)(?:\.(\d+))?/.exec(said) ?? [];
  return first === '1' ? Number(second) : Number(first);
}

function version(command: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, ['-version'], { env, timeout: 20_000 }, (error, stdout, stderr) => {
      // macOS has a /usr/bin/java that only says that there is none; it answers an error.
      resolve(error ? undefined : stderr + stdout);
    });
  });
}
