/** What Lambda answers when a function fails, byte for byte the same names as in AWS. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}
/** `body` is the JSON text that the handler's value became. */
export type FunctionAnswer = { readonly ok: true; readonly body: string } | { readonly ok: false; readonly error: FunctionError };

/** A synchronous call and its answer take 6 MB each. */
export const LARGEST_CALL = 6 * 1024 * 1024;
export const LARGEST_ANSWER = LARGEST_CALL + 100;

/** The call was not made: Lambda answers 413 RequestEntityTooLargeException. */
export class CallTooLarge extends Error {
  override readonly name = 'CallTooLarge';
  constructor(bytes: number) {
    super(`${bytes} byte payload is too large for the RequestResponse invocation type (limit ${LARGEST_CALL} bytes)`);
  }
}

export const timedOut = (requestId: string, timeoutMs: number): FunctionAnswer => ({
  ok: false,
  error: {
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`,
  },
});

export const exited = (requestId: string, why: string): FunctionAnswer => ({
  ok: false,
  error: { errorType: 'Runtime.ExitError', errorMessage: `RequestId: ${requestId} Error: Runtime exited ${why}` },
});
