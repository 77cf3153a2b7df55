import { startEngine, type Engine } from './engine.ts';

declare global {
  var seatwiseTestEngine: Engine | undefined;
}

/** Without Java the tests that need no table still run; the others say what is missing. */
export default async function globalSetup(): Promise<void> {
  try {
    globalThis.seatwiseTestEngine = await startEngine();
    process.env['TEST_DYNAMO_ENDPOINT'] = globalThis.seatwiseTestEngine.endpoint;
  } catch (error) {
    process.env['TEST_DYNAMO_MISSING'] = error instanceof Error ? error.message : String(error);
  }
}
