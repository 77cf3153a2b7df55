import cliProgress from 'cli-progress';

/** How far a long piece of work is, for who looks: a bar with rate and time left; lines now and then where it is no terminal. */
export interface Progress {
  at(done: number, what: string): void;
  stop(): void;
}

/** `what` is what the numbers count. */
export function progressOn(stream: NodeJS.WriteStream, total: number, what: string): Progress {
  const began = performance.now();
  const bar = new cliProgress.SingleBar(
    {
      stream,
      format: `{bar} {percentage} % | {value}/{total} ${what} | {rate}/s | {eta_formatted} left{note}`,
      hideCursor: true,
      clearOnComplete: false,
      noTTYOutput: true,
      notTTYSchedule: 5_000,
      etaBuffer: 20,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0, { rate: 0, note: '' });
  return {
    at: (done, note) => {
      const seconds = (performance.now() - began) / 1000;
      bar.update(done, { rate: Math.round(done / Math.max(seconds, 0.001)), note: note === '' ? '' : ` | ${note}` });
    },
    stop: () => {
      bar.stop();
    },
  };
}
