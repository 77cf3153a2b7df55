import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { functionEnvironment, type ServiceUrls } from '../../infra/local/lambda/environment.ts';
import type { FunctionAnswer, FunctionError } from '../../infra/local/lambda/answer.ts';
import type { LocalFunction } from '../../infra/local/template/functionPlan.ts';

const CLIENT = fileURLToPath(new URL('./node_modules/aws-lambda-ric/index.mjs', import.meta.url));

export interface RealRuntime {
  invoke(event: string): Promise<FunctionAnswer>;
  stop(): Promise<void>;
}

/** Lambda's own runtime client around one function, behind the few calls of the Runtime API that it makes. */
export async function startRealRuntime(of: LocalFunction, services: ServiceUrls): Promise<RealRuntime> {
  const waiting: { id: string; event: string }[] = [];
  const answers = new Map<string, (answer: FunctionAnswer) => void>();
  let asking: ServerResponse | undefined;
  let initError: FunctionError | undefined;

  function handOut(): void {
    const call = asking && waiting.shift();
    if (!asking || !call) return;
    asking.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': call.id,
      'lambda-runtime-deadline-ms': String(Date.now() + of.timeoutMs),
      'lambda-runtime-invoked-function-arn': of.arn,
    });
    asking.end(call.event);
    asking = undefined;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace('/2018-06-01/runtime/', '');
    if (path === 'invocation/next') {
      asking = response;
      handOut();
      return;
    }
    const body = await text(request);
    const [, id = '', what = ''] = path.split('/');
    if (path === 'init/error') {
      initError = JSON.parse(body) as FunctionError;
      for (const settle of answers.values()) settle({ ok: false, error: initError });
    } else {
      answers.get(id)?.(what === 'response' ? { ok: true, body } : { ok: false, error: JSON.parse(body) as FunctionError });
      answers.delete(id);
    }
    response.writeHead(202).end('{}');
  }

  const api = createServer((request, response) => void serve(request, response));
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const client = startClient(of, services, api);
  return {
    invoke(event) {
      if (initError) return Promise.resolve({ ok: false, error: initError });
      return new Promise((resolve) => {
        const id = randomUUID();
        answers.set(id, resolve);
        waiting.push({ id, event });
        handOut();
      });
    },
    async stop() {
      const exited = client.exitCode === null && client.signalCode === null ? once(client, 'exit') : undefined;
      client.kill('SIGKILL');
      await exited;
      api.close();
      api.closeAllConnections();
    },
  };
}

function startClient(of: LocalFunction, services: ServiceUrls, api: Server): ChildProcess {
  const address = api.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return spawn(process.execPath, [CLIENT, of.handler], {
    cwd: of.root,
    env: { ...functionEnvironment(of, services), AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}` },
    stdio: ['ignore', 'ignore', process.env['SHOW'] === undefined ? 'ignore' : 'inherit'],
  });
}
