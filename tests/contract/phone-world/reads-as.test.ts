import { afterEach, expect, test } from 'vitest';
import { type PersonaName, personaNames } from '#infra/local/phone-world/personas.ts';
import { conversationSchema } from '#shared/contracts/provider-reply.ts';
import { initiationFailureData } from '#shared/contracts/webhook.ts';
import { type Call, type EndReport, emptyToolRecord, type ToolRecord } from '#shared/domain/call/call.ts';
import { interpret } from '#shared/domain/call/interpret.ts';
import type { Outcome } from '#shared/domain/call/outcome.ts';
import { readEnd, readInitiationFailure } from '#shared/domain/call/read-end.ts';
import { resolveSlot } from '#shared/domain/dates/spoken-slot.ts';
import type { ToolRequest } from './product.ts';
import { type Setting, START, startSetting } from './world.ts';

let setting: Setting;
afterEach(() => setting.close());

/** What the product's own reading makes of each persona's call, tools and webhook together. */
const outcomes: Readonly<Record<PersonaName, Outcome>> = {
  answers: 'ended_early',
  books: 'booked',
  full: 'no_availability',
  declines: 'declined',
  voicemail: 'voicemail',
  no_answer: 'no_answer',
  busy: 'busy',
  hangs_up: 'ended_early',
  refuses_automated: 'refuses_automated',
  wrong_number: 'wrong_number',
  offers_other_times: 'booked',
  menu: 'booked',
  on_hold: 'booked',
  ai_receptionist: 'no_availability',
  asks_patient: 'booked',
  books_then_cancels: 'needs_confirmation',
  claims_without_tool: 'needs_confirmation',
  calls_back: 'no_availability',
  spanish: 'booked',
  asks_identity: 'booked',
  opts_out: 'refuses_automated',
  drops_after_confirm: 'booked_unverified',
};

const cases = personaNames.flatMap((name) => [1, 2, 3, 4].map((seed) => [name, seed] as const));

test.each(cases)('the call of %s is read as what it was, with seed %i', async (name, seed) => {
  setting = await startSetting({ personas: [name], seed });
  const { conversationId } = await setting.call();
  const [hook] = setting.product.hooks;
  const at = new Date(setting.time.now()).toISOString();
  const response = await fetch(`${setting.world.endpoint}/v1/convai/conversations/${conversationId}`, {
    headers: { 'xi-api-key': 'test-key' },
  });
  const looked: unknown = await response.json();
  const end = (): EndReport => {
    if (hook === undefined) return readEnd(conversationSchema.parse(looked), 'lookup', at);
    if (hook.event.type === 'post_call_transcription') {
      return readEnd(conversationSchema.parse(hook.event.data), 'transcription', at);
    }
    const data = initiationFailureData.parse(hook.event.data);
    return readInitiationFailure(data.failure_reason ?? '', data.metadata?.body?.CallStatus ?? undefined, at);
  };
  expect(interpret(callWith(setting.product.tools, end()), new Date(at))?.outcome).toBe(outcomes[name]);
});

const callWith = (requests: readonly ToolRequest[], end: EndReport): Call => ({
  call_id: 'cas_1.1.1',
  purpose: 'cascade',
  to_number: '+12125550142',
  timezone: 'America/New_York',
  language: 'en',
  status: 'processing',
  dial: { state: 'placed' },
  dialled_at: new Date(START).toISOString(),
  evidence: [],
  version: 1,
  tools: requests.reduce(record, emptyToolRecord),
  end,
});

const slotIn = (value: unknown) => {
  const said = Object(value);
  const resolved = resolveSlot(
    {
      phrase: String(said.phrase),
      date: String(said.date),
      time: String(said.time),
      weekday: String(said.weekday),
    },
    { timezone: 'America/New_York', now: new Date(START) },
  );
  if (!resolved.ok) throw new Error(`The offered time cannot be read: ${resolved.reason}`);
  return resolved.slot;
};

/** The part of the tools' work that an outcome rests on. */
const record = (tools: ToolRecord, { tool, body, at: ms }: ToolRequest): ToolRecord => {
  const at = new Date(ms).toISOString();
  switch (tool) {
    case 'slots':
      return {
        ...tools,
        offers: [...tools.offers, ...(Array.isArray(body.slots) ? body.slots : []).map(slotIn)],
      };
    case 'confirm':
      return { ...tools, confirmation: { slot: slotIn(body), read_back: String(body.read_back), at } };
    case 'no-availability':
      return { ...tools, no_availability: { reason: String(body.reason), at } };
    case 'opt-out':
      return { ...tools, opted_out: { reason: String(body.reason), at } };
    default:
      return tools;
  }
};
