import * as z from 'zod/mini';
import { nothing } from '#shared/contracts/task/task-id.ts';
import { isLive } from '#shared/domain/call/call.ts';
import { afterProbe, isToBeProbed } from '#shared/domain/cascade/breaker.ts';
import { type CascadeStatus, withoutDelay } from '#shared/domain/cascade/cascade.ts';
import { closeCascade } from '#shared/flows/close-cascade.ts';
import type { Concluding } from '#shared/flows/conclude-cascade.ts';
import { type Erasing, goOnErasing } from '#shared/flows/erase.ts';
import { type LookingUp, lookUpCall } from '#shared/flows/look-up-call.ts';
import { wakeCascade, wakeFirstWaiting } from '#shared/flows/wake.ts';
import { task } from '#shared/lambda/task.ts';
import type { Cascades, Control, ForgetConversation, Lines, PendingWork, Workflow } from '#shared/ports.ts';

export type Dependencies = LookingUp &
  Concluding & {
    readonly cascades: LookingUp['cascades'] & Pick<Cascades, 'get' | 'change' | 'conclude'>;
    readonly pending: PendingWork;
    /** Cascades that are not over, counted for the dashboard. */
    readonly cascadesByState: () => Promise<ReadonlyMap<CascadeStatus, number>>;
    readonly lines: LookingUp['lines'] & Pick<Lines, 'leases'>;
    /** How many lines there are. */
    readonly lineCount: number;
    readonly workflow: Workflow;
    readonly control: Pick<Control, 'read' | 'changeBreaker'>;
    /** Whose conversations the provider is asked for when it is probed. */
    readonly probeAgent: string;
  } & Erasing & { readonly forget: ForgetConversation };

/** More than a minute's worth would not end before the next sweep; the rest is oldest next time. */
const batch = 100;

/**
 * Every minute: a provider that was given up is asked whether it answers again; calls whose end nobody reported, and
 * cascades nobody runs. Each item is repaired on its own, so one
 * that cannot be is no obstacle to the others.
 */
export const createHandler = (deps: Dependencies) =>
  task(deps.log, z.unknown(), nothing, async () => {
    await probe(deps).catch((error: unknown) => {
      deps.log('error', 'TASK_FAILED', {
        function: 'sweep',
        error_name: error instanceof Error ? error.name : 'unknown',
      });
    });
    let repaired = 0;
    for (const due of await deps.pending.due(deps.clock.now(), batch)) {
      try {
        await (due.kind === 'call' ? repairCall(deps, due.id) : repairCascade(deps, due.id));
        repaired += 1;
      } catch (error) {
        deps.log('error', 'TASK_FAILED', {
          function: 'sweep',
          ...(due.kind === 'call' ? { call_id: due.id } : { cascade_id: due.id }),
          error_name: error instanceof Error ? error.name : 'unknown',
        });
      }
    }
    await goOnErasing(deps, batch).catch((error: unknown) => {
      deps.log('error', 'TASK_FAILED', {
        function: 'sweep',
        error_name: error instanceof Error ? error.name : 'unknown',
      });
    });
    const now = deps.clock.now();
    const held = (await deps.lines.leases()).filter(({ until }) => until > now).length;
    deps.log('info', 'LINES_IN_USE', { count: held });
    await handOut(deps, deps.lineCount - held).catch((error: unknown) => {
      deps.log('error', 'TASK_FAILED', {
        function: 'sweep',
        error_name: error instanceof Error ? error.name : 'unknown',
      });
    });
    await tellStates(deps).catch((error: unknown) => {
      deps.log('error', 'TASK_FAILED', {
        function: 'sweep',
        error_name: error instanceof Error ? error.name : 'unknown',
      });
    });
    if (repaired > 0) deps.log('info', 'SWEEP_REPAIRED', { count: repaired });
    return {};
  });

/** Lines nobody handed on: their lease ran out, or whoever gave them back died before it woke the next. */
const handOut = async (deps: Dependencies, free: number): Promise<void> => {
  for (let line = 0; line < free; line += 1) if (!(await wakeFirstWaiting(deps))) return;
};

const tellStates = async ({ cascadesByState, log }: Dependencies): Promise<void> => {
  for (const [state, count] of await cascadesByState()) log('info', 'CASCADES_IN_STATE', { state, count });
};

/** The open breaker's probe is a look into the provider's list, never a call: a clinic is nobody's test number. */
const probe = async ({ control, voice, clock, log, probeAgent }: Dependencies): Promise<void> => {
  const { breaker } = await control.read();
  if (!isToBeProbed(breaker, clock.now())) return;
  const { kind } = await voice.findByCall('probe', probeAgent, clock.now());
  const works = kind !== 'failed';
  await control.changeBreaker((present) => afterProbe(present, works, clock.now()));
  log(works ? 'info' : 'warn', 'BREAKER_PROBED', { reason: kind });
};

/** The last live call of a cascade that nobody runs any more was what its summary waited for. */
const repairCall = async (deps: Dependencies, call_id: string): Promise<void> => {
  const call = await lookUpCall(deps, call_id);
  if (call?.cascade_id === undefined || isLive(call)) return;
  if ((await deps.workflow.status(call.cascade_id)) === 'over') await closeCascade(deps, call.cascade_id);
};

/** Started but never run: run it (the same name is the same start). Run and over without a summary: give it one. */
const repairCascade = async (deps: Dependencies, cascade_id: string): Promise<void> => {
  const cascade = await deps.cascades.get(cascade_id);
  if (cascade === undefined || cascade.status === 'done') return;
  const status = await deps.workflow.status(cascade_id);
  if (status === 'absent') {
    await deps.workflow.start(cascade_id);
    await deps.cascades.change(cascade_id, (present) => ({ cascade: withoutDelay(present) }));
    return;
  }
  if (status === 'over' && (await closeCascade(deps, cascade_id))) return;
  if (status === 'running') await wakeCascade(deps, cascade_id);
  // Its next time moves on with the write, so that a healthy cascade is not looked at every minute.
  await deps.cascades.change(cascade_id, (present) => ({ cascade: present }));
};
