/**
 * Runs inside a worker thread, in the place of Lambda's runtime: loads one function's handler and calls it, one call at
 * a time. It imports nothing of ours, because it is copied to stand alone (see `workerFile`).
 */
import { existsSync, openSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { FunctionAnswer, FunctionError } from './answer.ts';

export interface WorkerSetup {
  readonly root: string;
  readonly handler: string;
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly largestAnswer: number;
  /** Where what the function prints goes. */
  readonly logFile: string;
  /** Also prints it on the terminal. */
  readonly verbose: boolean;
}
export interface Call {
  readonly requestId: string;
  readonly event: string;
}
/** `ready` comes first: the handler is loaded, or it is known why it cannot be. */
export type FromWorker = 'ready' | FunctionAnswer;

type Handler = (event: unknown, context: unknown) => unknown;

const setup = workerData as WorkerSetup;

redirectOutput();
const loaded = await load().catch((error: unknown) => ({ failed: loadError(error) }));
parentPort?.on('message', (call: Call) => {
  void run(call).then((answer) => {
    parentPort?.postMessage(answer);
  });
});
parentPort?.postMessage('ready' satisfies FromWorker);

async function run({ requestId, event }: Call): Promise<FunctionAnswer> {
  if (typeof loaded !== 'function') return failed(requestId, loaded.failed);
  const deadline = Date.now() + setup.timeoutMs;
  try {
    const result = await loaded(JSON.parse(event), contextFor(requestId, deadline));
    const body = result === undefined ? 'null' : JSON.stringify(result);
    if (Buffer.byteLength(body) > setup.largestAnswer) return tooLarge();
    return { ok: true, body };
  } catch (error) {
    return failed(requestId, described(error));
  }
}

/** Lambda logs what a handler throws, in this form where the log is JSON. */
function failed(requestId: string, error: FunctionError): FunctionAnswer {
  const { errorType, errorMessage, trace } = error;
  const message = { errorType, errorMessage, stackTrace: trace };
  process.stderr.write(`${JSON.stringify({ timestamp: new Date().toISOString(), level: 'ERROR', requestId, message })}\n`);
  return { ok: false, error };
}

async function load(): Promise<Handler> {
  const dot = setup.handler.lastIndexOf('.');
  const [module, name] = [setup.handler.slice(0, dot), setup.handler.slice(dot + 1)];
  const file = ['.mjs', '.js', '.cjs'].map((suffix) => `${setup.root}/${module}${suffix}`).find((candidate) => existsSync(candidate));
  if (file === undefined) throw runtimeError('Runtime.ImportModuleError', `Error: Cannot find module '${module}'`);
  const loaded = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  const handler = loaded[name];
  if (handler === undefined) throw runtimeError('Runtime.HandlerNotFound', `${setup.handler} is undefined or not exported`);
  if (typeof handler !== 'function') throw runtimeError('Runtime.HandlerNotFound', `${setup.handler} is not a function`);
  return handler as Handler;
}

function contextFor(awsRequestId: string, deadline: number): unknown {
  const environment = process.env;
  return {
    functionName: environment['AWS_LAMBDA_FUNCTION_NAME'],
    functionVersion: environment['AWS_LAMBDA_FUNCTION_VERSION'],
    memoryLimitInMB: environment['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
    logGroupName: environment['AWS_LAMBDA_LOG_GROUP_NAME'],
    logStreamName: environment['AWS_LAMBDA_LOG_STREAM_NAME'],
    invokedFunctionArn: setup.functionArn,
    awsRequestId,
    xRayTraceId: '',
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

/** As the runtime client words it: an Error by its parts, anything else by its type. */
function described(thrown: unknown): FunctionError {
  if (thrown instanceof Error) return { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? '').split('\n') };
  return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
}

function loadError(thrown: unknown): FunctionError {
  const error = described(thrown);
  if (error.errorType === 'SyntaxError')
    return { ...error, errorType: 'Runtime.UserCodeSyntaxError', errorMessage: `SyntaxError: ${error.errorMessage}` };
  const notFound = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
  return notFound ? { ...error, errorType: 'Runtime.ImportModuleError', errorMessage: `Error: ${error.errorMessage}` } : error;
}

function runtimeError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

function tooLarge(): FunctionAnswer {
  return {
    ok: false,
    error: {
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: `Response payload size exceeded maximum allowed payload size (${setup.largestAnswer} bytes).`,
    },
  };
}

/** Straight into the file: through the main thread, each line would cost the gateway time. */
function redirectOutput(): void {
  const log = openSync(setup.logFile, 'a');
  for (const stream of [process.stdout, process.stderr]) {
    const onTerminal = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
      if (typeof chunk === 'string') writeSync(log, chunk);
      else writeSync(log, chunk);
      if (setup.verbose) onTerminal(chunk);
      const callback = typeof encoding === 'function' ? encoding : done;
      if (typeof callback === 'function') process.nextTick(callback);
      return true;
    };
  }
}
