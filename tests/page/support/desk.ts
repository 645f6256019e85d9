import { deskDayOffset } from '#infra/local/desk-day.ts';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import { startStack } from '#infra/local/stack.ts';
import { offsetScheduler } from '#infra/local/step-functions/scheduler.ts';

/**
 * The whole local stack in memory on a weekday morning, where time runs and what a phone call takes is divided: for
 * pictures, and for the one test of the long poll. All other tests skip time (`skip.ts`, on the desk of the journeys).
 * A long poll cannot be skipped over: the server is at work on it while it waits for time to pass, and time passes only
 * while nobody is at work. So where time is skipped the browser's reads go out without their `wait`, are answered at
 * once, and the page asks again a quarter of a second later, as it does behind any server that holds nothing back.
 */
export const startRunningDesk = async (
  personas: readonly PersonaName[],
  { speed = 60 }: { readonly speed?: number } = {},
) => {
  const clockOffsetSeconds = deskDayOffset(new Date());
  const logged: string[] = [];
  const stack = await startStack({
    port: 0,
    scheduler: offsetScheduler(clockOffsetSeconds * 1000),
    clockOffsetSeconds,
    variables: {},
    phoneWorld: { personas, seed: 1, speed },
    write: (line) => logged.push(line),
  });
  return { ...stack, logged };
};
