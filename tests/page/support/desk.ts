import { deskDayOffset } from '#infra/local/desk-day.ts';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import { startStack } from '#infra/local/stack.ts';
import { offsetScheduler } from '#infra/local/step-functions/scheduler.ts';

export type PageDesk = Awaited<ReturnType<typeof startPageDesk>>;

/**
 * The whole local stack in memory on a weekday morning. A browser has a clock of its own, so time runs; what a phone
 * call takes is divided, and nobody waits for a telephone.
 */
export const startPageDesk = async (
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
