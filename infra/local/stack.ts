import { createHash } from 'node:crypto';
import { buildAndSynthesize } from './build.ts';
import { startControl } from './control.ts';
import { startDynamo } from './engines/dynamo.ts';
import { startInbox } from './engines/inbox.ts';
import { endLeftover, rememberEngine } from './engines/leftover.ts';
import { publishMailEvents } from './engines/mailEvents.ts';
import { Foreground, openSideDoor } from './engines/sideDoor.ts';
import { createQueues, startSqs } from './engines/sqs.ts';
import { openStreams } from './engines/streams.ts';
import { createTables } from './engines/tables.ts';
import type { Flags } from './flags.ts';
import { filesOf, keptSecret, secret, writePrivately, remove } from './folder.ts';
import { startGateway } from './gateway/gateway.ts';
import { Site } from './gateway/site.ts';
import { runFunctions } from './lambda/functions.ts';
import { LOOPBACK, portsFrom } from './ports.ts';
import { redrive } from './redrive.ts';
import { runSchedules, type Schedules } from './schedules.ts';
import { Pace } from './sources/pace.ts';
import { positionsInMemory, positionsOnDisk } from './sources/position.ts';
import { readQueue } from './sources/queues.ts';
import { readStream } from './sources/stream.ts';
import type { Stoppers } from './stoppers.ts';
import { planFrom } from './template/plan.ts';

export interface RunningStack {
  readonly apiUrl: string;
  readonly inboxUrl: string;
  readonly databaseUrl: string;
  readonly operatorToken: string;
  readonly schedules: Schedules;
  /** Nothing is in its tables yet. */
  readonly empty: boolean;
  /** From then on nothing is taken from queues and streams: what is stored waits. */
  stopReading(): Promise<void>;
}

/**
 * Builds, synthesizes and runs all of it; `stoppers` learns, step by step, how to stop what has been started, and `fail`
 * is told when something ends that should not. Who has begun to build already says when that is `built`.
 */
export async function startStack(
  folder: string,
  flags: Flags,
  stoppers: Stoppers,
  fail: (why: string) => void,
  built: Promise<void> = buildAndSynthesize(filesOf(folder).templates),
): Promise<RunningStack> {
  const files = filesOf(folder);
  const ports = portsFrom(flags.port);
  const apiUrl = `http://${LOOPBACK}:${ports.api}`;
  const operatorToken = flags.memory ? newOperatorToken() : keptSecret(files.operatorToken, newOperatorToken);

  const originSecret = secret(32);

  await endLeftover(files.engine);
  const [, dynamo, sqs] = await Promise.all([
    built,
    startDynamo(flags.memory ? undefined : files.database, fail).then((engine) => {
      stoppers.add('the database', () => engine.stop());
      stoppers.add('the database’s mark', rememberEngine(files.engine, engine.pid));
      return engine;
    }),
    startSqs(ports.sqs).then((engine) => {
      stoppers.add('the queues', () => engine.stop());
      return engine;
    }),
  ]);

  const parameters = {
    PublicUrl: apiUrl,
    SenderIdentity: 'seatwise.example',
    SenderAddress: 'no-reply@seatwise.example',
    // The inbox takes as much as comes.
    SesSendingRate: '1000',
    SesDailyQuota: '1000000',
    OperatorTokenHash: createHash('sha256').update(operatorToken).digest('hex'),
    OriginSecret: originSecret,
    OriginSecretHash: createHash('sha256').update(originSecret).digest('hex'),
  };
  const plan = planFrom(files.templates, parameters, { apiUrl, sqsUrl: sqs.endpoint });
  const mailEvents = publishMailEvents(plan.mailEvents, sqs.client, console.error);
  stoppers.add('the events of the mail service', () => mailEvents.stop());
  const [empty, inbox] = await Promise.all([
    createTables(dynamo.endpoint, plan.tables),
    startInbox(ports.inbox, flags.memory ? undefined : files.inbox, (mail) => {
      mailEvents.taken(mail);
    }).then((it) => {
      stoppers.add('the inbox', () => it.stop());
      return it;
    }),
    createQueues(sqs.client, plan.queues),
  ]);

  const foreground = new Foreground();
  const sideDoor = await openSideDoor(dynamo.endpoint, foreground);
  stoppers.add('the side door of the database', () => {
    sideDoor.stop();
  });
  const behindApi = new Set(plan.routes.map((route) => route.function.name));
  const functions = runFunctions(plan.functions, {
    folder,
    services: ({ name }) => ({
      dynamodb: behindApi.has(name) ? dynamo.endpoint : sideDoor.endpoint,
      sqs: sqs.endpoint,
      ses: inbox.url,
    }),
    verbose: flags.verbose,
  });
  stoppers.add('the functions', () => functions.stop());

  const pace = new Pace();
  const streams = openStreams(dynamo.endpoint);
  const positions = flags.memory ? positionsInMemory() : positionsOnDisk(files.positions);
  const sources = plan.sources.map((source) =>
    source.kind === 'queue'
      ? readQueue(source, sqs.client, functions)
      : readStream(source, { streams, sqs: sqs.client, functions, positions, pace, report: console.error }),
  );
  const stopReading = async (): Promise<void> => {
    await Promise.all(sources.map((source) => source.stop()));
  };
  stoppers.add('the readers of queues and streams', async () => {
    await stopReading();
    streams.close();
  });

  const schedules = runSchedules(plan.schedules, functions);
  stoppers.add('the schedules', () => {
    schedules.stop();
  });
  const controlToken = secret(32);
  const control = await startControl(ports.control, controlToken, { schedules, redrive: () => redrive(sqs.client, plan.queues) });
  stoppers.add('the control door', () => {
    control.stop();
  });
  writePrivately(files.control, JSON.stringify({ url: control.url, token: controlToken }));
  stoppers.add('the control door’s mark', () => {
    remove(files.control);
  });

  const onCall = (): (() => void) => {
    pace.touched();
    foreground.begun();
    return () => {
      foreground.ended();
    };
  };
  const gateway = await startGateway({
    port: ports.api,
    apiId: plan.apiId,
    routes: plan.routes,
    site: plan.site && new Site(plan.site),
    functions,
    onCall,
  });
  stoppers.add('the API', () => gateway.stop(1000));
  return { apiUrl, inboxUrl: inbox.url, databaseUrl: dynamo.endpoint, operatorToken, schedules, empty, stopReading };
}

const newOperatorToken = (): string => `swo_${secret(32)}`;
