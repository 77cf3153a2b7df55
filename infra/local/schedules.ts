import type { Functions } from './lambda/functions.ts';
import { nextTime } from './scheduleExpression.ts';
import type { FunctionAnswer } from './lambda/answer.ts';
import type { LocalSchedule } from './template/schedulePlan.ts';

export interface Schedules {
  /** What a person may fire: the functions that the schedules call. */
  readonly names: readonly string[];
  /** Calls a scheduled function as if it were `at`; `undefined` if no schedule calls one of that name. */
  fire(name: string, at: Date): Promise<FunctionAnswer | undefined>;
  stop(): void;
}

/** A timer takes 24.8 days at most. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export function runSchedules(schedules: readonly LocalSchedule[], functions: Functions): Schedules {
  const timers = new Map<LocalSchedule, NodeJS.Timeout>();

  function call(schedule: LocalSchedule, at: Date): Promise<FunctionAnswer> {
    // To the second and in UTC, as the scheduler writes it.
    const time = at.toISOString().replace(/\.\d{3}Z$/, 'Z');
    return functions.invoke(schedule.function, schedule.input.replaceAll('<aws.scheduler.scheduled-time>', time));
  }

  function plan(schedule: LocalSchedule): void {
    const at = nextTime(schedule.expression, new Date());
    if (!at) return;
    const ms = at.getTime() - Date.now();
    const due = ms <= LONGEST_TIMER_MS;
    const timer = setTimeout(
      () => {
        if (due)
          call(schedule, at).then(
            (answer) => {
              if (!answer.ok) console.error(`The scheduled ${schedule.function.shortName} failed: ${answer.error.errorMessage}`);
            },
            (error: unknown) => {
              console.error(error);
            },
          );
        plan(schedule);
      },
      Math.min(ms, LONGEST_TIMER_MS),
    );
    timers.set(schedule, timer);
  }

  for (const schedule of schedules) if (schedule.enabled) plan(schedule);
  return {
    names: [...new Set(schedules.map((schedule) => schedule.function.shortName))].sort(),
    async fire(name, at) {
      const schedule = schedules.find((it) => it.function.shortName === name);
      return schedule && call(schedule, at);
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
