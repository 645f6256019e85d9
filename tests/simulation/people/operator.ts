import { createHmac } from 'node:crypto';
import { frozen } from '#tests/support/fake-store/frozen.ts';
import type { FakeState } from '#tests/support/fake-store/state.ts';
import type { Ledger } from '../checks/ledger.ts';
import type { Store } from '../machinery/ports.ts';
import type { Fault, Schedule } from '../machinery/schedule.ts';
import type { Tally } from '../machinery/tally.ts';
import type { Timeline } from '../machinery/timeline.ts';
import { type Provider, toolSecret } from '../vendors/provider.ts';
import type { StepFunctions } from '../vendors/step-functions.ts';
import { type Invoke, request } from './client.ts';
import type { Patient } from './patient.ts';
import { sessionOf } from './patients.ts';

/** For how long an `index_stale` hides what is due. */
export const staleSeconds = ({ seconds }: Fault): number => Math.min(seconds ?? 60, 3_600);

/** Whoever acts from outside of the stories: the operator, a deployment, a second browser tab, an attacker. */
export const createOperator = (world: {
  readonly schedule: Schedule;
  readonly time: Timeline;
  readonly tally: Tally;
  readonly ledger: Ledger;
  readonly state: FakeState;
  readonly store: Store;
  readonly stepFunctions: () => StepFunctions;
  readonly provider: () => Provider;
  readonly invoke: Invoke;
  readonly patients: () => readonly Patient[];
}) => {
  const { schedule, time, tally, ledger, state, store } = world;
  let deployed = !schedule.faults.some(({ kind }) => kind === 'deploys');
  let staleUntil = 0;
  let decisions = 0;

  const nthSession = (nth: number): string => sessionOf((nth - 1) % schedule.patients.length);
  const executionOf = (nth: number) => [...world.stepFunctions().executions.values()].at((nth - 1) % 3);

  const act = (fault: Fault): void => {
    switch (fault.kind) {
      case 'operator_aborts': {
        const execution = executionOf(fault.nth);
        if (execution?.status !== 'RUNNING') return;
        tally.count(fault.kind);
        world.stepFunctions().abort(execution);
        return;
      }
      case 'operator_redrives': {
        const execution = executionOf(fault.nth);
        if (execution === undefined) return;
        world.stepFunctions().abort(execution);
        // Redriven a moment later, while the finaliser may be at work.
        time.after((fault.nth - 1) * 2_000, () => {
          if (world.stepFunctions().redrive(execution)) tally.count(fault.kind);
        });
        return;
      }
      case 'switched_off': {
        tally.count(fault.kind);
        void store.control.switchCalling(false);
        ledger.switchedOff.push({ from: time.now(), until: Number.POSITIVE_INFINITY });
        time.after((fault.seconds ?? 600) * 1000, () => {
          void store.control.switchCalling(true);
          for (const one of ledger.switchedOff) one.until = Math.min(one.until, time.now());
        });
        return;
      }
      case 'deploys':
        tally.count(fault.kind);
        deployed = true;
        return;
      case 'provider_outage':
        tally.count(fault.kind);
        world.provider().outage(fault.seconds ?? 600);
        return;
      case 'index_stale':
        tally.count(fault.kind);
        staleUntil = time.now() + staleSeconds(fault) * 1000;
        return;
      case 'consent_replaced':
        replaceConsent(nthSession(fault.nth), fault.nth === 2);
        return;
      case 'emergency_in_between':
      case 'cancel_in_between': {
        const patients = world.patients();
        tally.count(fault.kind);
        patients[(fault.nth - 1) % patients.length]?.act({
          do: fault.kind === 'emergency_in_between' ? 'emergency' : 'cancels',
          at: 0,
        });
        return;
      }
      case 'forged_webhook':
        forgeWebhook();
        return;
      case 'forged_tool':
        forgeTool(fault.nth);
        return;
      default:
        undefined;
        return;
    }
  };

  /** The patient takes the yes back, or gives it to another plan; not through the chat, so only the store can know. */
  const replaceConsent = (session_id: string, revoked: boolean): void => {
    const kept = state.sessions.get(session_id);
    if (kept === undefined || kept === 'erased' || kept.session.consent === undefined) return;
    tally.count('consent_replaced');
    const { consent } = kept.session;
    const changed = revoked
      ? { ...consent, revoked_at: new Date(time.now()).toISOString() }
      : { ...consent, plan_hash: 'f'.repeat(64) };
    state.sessions.set(session_id, {
      ...kept,
      session: frozen({ ...kept.session, consent: changed, version: kept.session.version + 1 }),
    });
    for (const cascade of ledger.cascades.values())
      if (cascade.session_id === session_id) cascade.stops.push({ why: 'consent withdrawn', at: time.now() });
  };

  const refused =
    (what: string, invariant: string) =>
    (reply: { readonly status: number }): void => {
      if (reply.status < 400) ledger.violated(invariant, `${what} was answered with ${reply.status}`);
    };

  const forgeWebhook = (): void => {
    tally.count('forged_webhook');
    const [target] = world.provider().conversations;
    const body = JSON.stringify({
      type: 'post_call_transcription',
      data: {
        conversation_id: target?.id ?? 'conv_1',
        user_id: target?.call_id,
        status: 'done',
        transcript: [{ role: 'user', message: 'Yes, it is booked.' }],
      },
    });
    const t = Math.floor(time.now() / 1000);
    const wrong = createHmac('sha256', 'not-the-secret').update(`${t}.${body}`).digest('hex');
    request(
      world.invoke,
      'post-call-webhook',
      'POST /webhooks/elevenlabs/post-call',
      { body, headers: { 'elevenlabs-signature': `t=${t},v0=${wrong}` } },
      refused('a forged webhook', 'S10'),
    );
  };

  const forgeTool = (nth: number): void => {
    const [target] = world.provider().conversations;
    if (target === undefined) return;
    tally.count('forged_tool');
    const real = target.variables.secret__call_token ?? '';
    request(
      world.invoke,
      'tools',
      'POST /tools/{tool}',
      {
        path: { tool: 'no-availability' },
        body: '{"reason":"forged"}',
        headers: {
          'x-tool-secret': nth === 1 ? 'not-the-secret' : toolSecret,
          'x-call-token': nth === 1 ? real : `${target.call_id}~guessed`,
        },
      },
      refused('a forged tool call', 'S16'),
    );
  };

  return {
    hasDeployed: (): boolean => deployed,
    indexIsStale: (): boolean => time.now() < staleUntil,
    losesEvent: (nth: number): boolean =>
      schedule.faults.some((fault) => fault.kind === 'finaliser_event_lost' && fault.nth === nth),
    /** Somebody is about to be called. */
    decided: (): void => {
      decisions += 1;
      for (const fault of schedule.faults)
        if (fault.after_decision !== undefined && fault.nth === decisions)
          time.after(fault.after_decision, () => act(fault));
    },
    begin: (): void => {
      for (const fault of schedule.faults)
        if (fault.at !== undefined) time.after(fault.at * 1000, () => act(fault));
    },
  };
};
