import type { Overview } from '#shared/contracts/ops.ts';
import { isLive } from '#shared/domain/call/call.ts';
import { isOpen } from '#shared/domain/cascade/breaker.ts';
import { openApiKey } from '#shared/lambda/api-key-access.ts';
import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import { countedRead } from '#shared/lambda/key-reads.ts';
import type { Dependencies } from './dependencies.ts';

/** One screen's worth; more than this is an incident, and the alarms have spoken. */
const most = 100;
/** The sweep comes every minute; what is later than two of them is stuck. */
const stuckAfterSeconds = 120;

/** A claim without proof is told to the patient as one; this says how many claims the proof carried. */
const honestyOf = (outcomes: Readonly<Record<string, number>>): Overview['today']['honesty'] => {
  const proven = outcomes.booked ?? 0;
  const claimed = proven + (outcomes.booked_unverified ?? 0) + (outcomes.needs_confirmation ?? 0);
  return claimed === 0 ? null : { claimed, proven };
};

/** How it runs at this moment. */
export const readOverview = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const key = await openApiKey(deps, event, 'ops');
  const now = deps.clock.now();
  const [running, today, leases, waiting, control] = await countedRead(deps, key, () =>
    Promise.all([
      deps.work.all(most),
      deps.work.today(),
      deps.lines.leases(),
      deps.lines.firstWaiting(most),
      deps.control.read(),
    ]),
  );
  const idsOf = (kind: 'call' | 'cascade') => running.filter((one) => one.kind === kind).map(({ id }) => id);
  const [calls, cascades] = await Promise.all([
    deps.calls.many(idsOf('call')),
    Promise.all(idsOf('cascade').map((id) => deps.cascades.get(id))),
  ]);
  const late = (due_at: string): number => Math.round((now.getTime() - new Date(due_at).getTime()) / 1000);
  const overview: Overview = {
    at: now.toISOString(),
    calling: {
      on: control.calling,
      breaker_open_until: isOpen(control.breaker) ? (control.breaker.open_until ?? null) : null,
    },
    lines: {
      in_use: leases.filter(({ until }) => until > now).length,
      of: deps.line_count,
      waiting: waiting.length,
    },
    today: { ...today, outcomes: { ...today.outcomes }, honesty: honestyOf(today.outcomes) },
    live_calls: calls
      .filter(isLive)
      .map(({ call_id, purpose, status, cascade_id, clinic_id, dialled_at }) => ({
        call_id,
        purpose,
        status,
        cascade_id: cascade_id ?? null,
        clinic_id: clinic_id ?? null,
        since: dialled_at,
      })),
    cascades: cascades.flatMap((cascade) =>
      cascade === undefined || cascade.status === 'done'
        ? []
        : [
            {
              cascade_id: cascade.cascade_id,
              status: cascade.status,
              waiting_for:
                cascade.hold === undefined
                  ? null
                  : { reason: cascade.hold.reason, until: cascade.hold.until },
              since: cascade.started_at,
              calls: cascade.call_ids.length,
            },
          ],
    ),
    stuck: running
      .filter(({ due_at }) => late(due_at) > stuckAfterSeconds)
      .map(({ kind, id, due_at }) => ({ kind, id, due_at, late_seconds: late(due_at) })),
  };
  return json(200, overview);
};
