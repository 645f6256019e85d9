import { isLive, type PhoneCall } from './call.ts';
import { createDeliveries } from './deliveries.ts';
import { endCall, endForLength, endUnanswered, maxCallSeconds } from './end-call.ts';
import { personas } from './personas.ts';
import { playStep } from './play-step.ts';
import { type Stage, stageOf } from './stage.ts';
import { during } from './time.ts';
import { initiationFailureOf, transcriptionOf } from './webhook.ts';
import { type WebhookTarget, webhookTarget } from './workspace/provisioned.ts';
import { move, type World } from './world.ts';

export type Switchboard = {
  /** Lets a placed call live. */
  ring(call: PhoneCall): void;
  /** Lets it live to its last webhook at once, without a pause; resolves then. */
  hurry(call: PhoneCall): Promise<void>;
  /** The carrier ends it; false when it was not live. */
  hangUp(call: PhoneCall): boolean;
  /** Goes on with what an earlier process left. */
  resume(): void;
  close(): void;
};

/** Moves every call from one moment to the next: ringing, each step of the conversation, analysis, report. */
export function createSwitchboard(world: World): Switchboard {
  const { scheduler } = world.settings;
  const timers = new Map<string, () => void>();
  const stages = new Map<string, Stage>();
  const deliveries = createDeliveries(world);

  const current = (call: PhoneCall): PhoneCall => world.calls.get(call.conversation_id) ?? call;

  const wait = (call: PhoneCall): void => {
    timers.get(call.conversation_id)?.();
    timers.delete(call.conversation_id);
    if (call.dueAt === undefined || world.closing.aborted) return;
    timers.set(
      call.conversation_id,
      scheduler.at(call.dueAt, () => void during(scheduler, async () => wait(await goOn(current(call))))),
    );
  };

  /** One moment of a call; answers the call as it is then. */
  const goOn = async (call: PhoneCall): Promise<PhoneCall> => {
    switch (call.status) {
      case 'initiated':
        return pickUp(call);
      case 'in-progress':
        return talk(call);
      case 'processing':
        return report(move(world, call, over({ ...call, status: 'done' })));
      case 'done':
      case 'failed':
        return call;
    }
  };

  const pickUp = (call: PhoneCall): PhoneCall => {
    if (call.flaw !== undefined) {
      const error = { code: 1008, reason: call.flaw };
      return move(world, call, endUnanswered(world, call, { result: 'failed', reason: call.flaw, error }));
    }
    const { reach } = personas[call.persona];
    if (reach === 'answered') {
      const now = scheduler.now();
      return move(world, call, { ...call, status: 'in-progress', acceptedAt: now, dueAt: now });
    }
    return notAnswered(call, endUnanswered(world, call, { result: reach, reason: '' }));
  };

  const notAnswered = (before: PhoneCall, after: PhoneCall): PhoneCall => {
    move(world, before, after);
    return after.status === 'failed' ? report(after) : after;
  };

  const talk = async (call: PhoneCall): Promise<PhoneCall> => {
    if (call.second >= maxCallSeconds) return move(world, call, endForLength(world, call));
    const stage = stages.get(call.conversation_id) ?? stageOf(call);
    const { step } = stage;
    if (step.do === 'end') {
      stages.delete(call.conversation_id);
      return move(world, call, endCall(world, call, step.ending));
    }
    const played = await playStep(world, call, step, () => current(call));
    // Hung up by the carrier, or closed, while a tool was being asked.
    if (current(call).status !== 'in-progress' || world.closing.aborted) return current(call);
    stages.set(call.conversation_id, stage.next(played.answer));
    return world.keep({ ...played.call, steps: call.steps + 1, dueAt: scheduler.now() + played.ms });
  };

  const report = (call: PhoneCall): PhoneCall => {
    const type = call.status === 'done' ? 'post_call_transcription' : 'call_initiation_failure';
    const target = webhookTarget(world.objects, call.agent_id, type) ?? usualTarget(world);
    if (target === 'none') return call;
    const sender = { now: scheduler.now(), target, line: { from_number: world.settings.fromNumber } };
    return deliveries.send(
      call,
      type === 'post_call_transcription' ? transcriptionOf(call, sender) : initiationFailureOf(call, sender),
    );
  };

  return {
    ring: wait,
    hurry: (call) =>
      during(scheduler, async () => {
        let now = call;
        while (now.dueAt !== undefined && !world.closing.aborted) now = await goOn(now);
        await deliveries.settled(now);
      }),
    hangUp: (call) => {
      if (!isLive(call)) return false;
      stages.delete(call.conversation_id);
      wait(
        call.status === 'initiated'
          ? notAnswered(call, endUnanswered(world, call, { result: 'failed', reason: 'Canceled' }))
          : move(world, call, endCall(world, call, { by: 'callee' })),
      );
      return true;
    },
    resume: () => {
      for (const call of world.calls.values()) {
        wait(call);
        deliveries.resume(call);
      }
    },
    close: () => {
      for (const cancel of timers.values()) cancel();
      deliveries.close();
    },
  };
}

const over = ({ dueAt: _, ...call }: PhoneCall): PhoneCall => call;

/** Where the webhooks of an agent go that was not provisioned here. */
const usualTarget = ({ settings }: World): WebhookTarget => ({
  url: `${settings.publicBaseUrl().replace(/\/$/, '')}/webhooks/elevenlabs/post-call`,
  secret: settings.webhookSecret,
  retries: true,
});
