import type { Conversation } from '../vendors/conversation.ts';
import { offersOf } from '../vendors/conversation.ts';
import type { Answer } from '../vendors/provider.ts';
import type { Ledger } from './ledger.ts';

/** What an answered tool promises: taken down here, so that it can be held to. */
export const noteTool = (
  ledger: Ledger,
  startsAt: number,
  conversation: Conversation,
  tool: string,
  sentAt: number,
  answer: Answer,
  now: number,
): void => {
  if (answer.status !== 200) return;
  const { body } = answer;
  const cascade = ledger.cascades.get(conversation.cascade_id);
  switch (tool) {
    case 'begin-call':
      if (body.proceed !== true) return;
      conversation.proceededAt ??= now;
      for (const stop of cascade?.stops ?? [])
        if (stop.at < sentAt && stop.why !== 'booked')
          ledger.violated('S4', `${conversation.call_id} was let through after ${stop.why}`);
      return;
    case 'confirm': {
      if (body.accepted !== true) return;
      const offer = conversation.tried.at(-1) ?? offersOf(startsAt, conversation.clinic)[0];
      conversation.accepted = { offer, at: now };
      cascade?.stops.push({ why: 'booked', at: now });
      return;
    }
    case 'no-availability':
      if (body.accepted === true) conversation.noAvailabilityAt ??= now;
      return;
    case 'opt-out':
      if (body.accepted === true && !ledger.optedOut.has(conversation.to_number))
        ledger.optedOut.set(conversation.to_number, now);
      return;
    case 'disclose':
      if (body.allowed === true && cascade?.fields.includes('date_of_birth') !== true)
        ledger.violated('S3', 'a detail without consent was given on the phone');
      return;
    default:
      return;
  }
};
