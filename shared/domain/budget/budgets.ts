/** How often one caller may ask: a steady rate, and how many at once after a pause. */
export type Rate = { readonly per_second: number; readonly burst: number };

/** What the whole house may spend in one day (UTC), and one caller of it. Money in whole US dollars. */
export type DayBudget = {
  readonly turns: number;
  readonly turns_per_caller: number;
  readonly cascades: number;
  readonly cascades_per_caller: number;
  readonly calls: number;
  readonly usd: number;
};

/**
 * How often one caller may begin to wait for news; a waiting request holds a function for up to twenty seconds. With 20
 * a second and bursts of 100: one a second and ten at once, so at most thirty wait at the same moment.
 */
export const waitingRate = ({ per_second, burst }: Rate): Rate => ({
  per_second: per_second / 20,
  burst: Math.max(1, Math.floor(burst / 10)),
});

export type Budgets = { readonly caller: Rate; readonly day: DayBudget };

/**
 * The figures unless the environment says otherwise. A caller is an address: families, wards and offices share one, so
 * the rate is generous and the day's cascades are not one.
 */
export const usualBudgets: Budgets = {
  caller: { per_second: 20, burst: 100 },
  day: {
    turns: 100_000,
    turns_per_caller: 5_000,
    cascades: 1_000,
    cascades_per_caller: 20,
    calls: 2_000,
    usd: 300,
  },
};

/** A chat that keeps phoning clinics is no longer one patient looking for one appointment. */
export const cascadesPerSession = 5;

/** 2026-11-23, in UTC: budgets of a day begin anew at one moment for everybody. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** Midnight in UTC. */
export const tomorrow = (now: Date): Date => new Date(Date.parse(`${dayOf(now)}T00:00:00Z`) + 86_400_000);

/** Whole seconds until the next day begins, at least 1. */
export const secondsUntilTomorrow = (now: Date): number =>
  Math.max(1, Math.ceil((tomorrow(now).getTime() - now.getTime()) / 1000));
