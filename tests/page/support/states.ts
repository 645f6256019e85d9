import type { Page } from 'playwright-core';
import type * as z from 'zod/mini';
import { sessionResponse } from '#shared/contracts/state.ts';
import { callStatuses } from '#shared/domain/call/call.ts';
import { outcomes } from '#shared/domain/call/outcome.ts';
import { cascadeOutcomes, cascadeStatuses } from '#shared/domain/cascade/cascade.ts';
import { disclosableFields, fallbacks } from '#shared/domain/consent/plan.ts';
import { eventTypes } from '#shared/domain/session/entries.ts';
import { type Phase, phases } from '#shared/domain/session/session.ts';

/** What the server answers in one state of the page, what proves that the state is on screen, and how it is entered. */
export type Row = {
  readonly shows: string;
  readonly reads: z.input<typeof sessionResponse>;
  readonly enter?: (page: Page) => Promise<void>;
};

const soon = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
const start = '2026-11-24T15:30:00-05:00';
const timezone = 'America/New_York';

const clinics = ['Riverside Family Practice', 'Hudson Ear & Throat', 'Old Mill Clinic'].map(
  (name, index) => ({
    clinic_id: `clinic_${index}`,
    name,
    address: `${index + 10} Example Street, New York, NY`,
    phone: `+1212555010${index}`,
    distance_km: index + 0.4,
    why: ['Open now', 'Sees ears and throats'],
  }),
);

const evidence = [
  { source: 'clinic_turn', supports: true, quote: 'So that is Tuesday at half past three.', at_seconds: 62 },
  { source: 'tool', supports: true, quote: 'booking noted' },
] as const;

const slots = [{ start, phrase: 'Tuesday at half past three' }];

type Call = NonNullable<Row['reads']['cascade']>['calls'][number];

const aCall = (position: number, changes: Partial<Call> = {}): Call => ({
  call_id: `call_${position}`,
  clinic_id: `clinic_${position}`,
  clinic_name: clinics[position]?.name ?? 'A clinic',
  status: 'done',
  outcome: null,
  evidence: [],
  slots: [],
  booked_slot: null,
  ...changes,
});
const spoken = { evidence: [...evidence], slots };
const bookedCall = aCall(1, {
  ...spoken,
  outcome: 'booked',
  booked_slot: { ...slots[0], start, timezone, phrase: 'Tuesday' },
});

const said = (text: string): Row['reads']['messages'] => [
  { message_id: 'm1', role: 'patient', text: 'My ear has hurt since Tuesday.', at: start, seq: 1 },
  { message_id: 'm2', role: 'assistant', text, at: start, seq: 2 },
];

const reading = (phase: Phase, changes: Partial<Row['reads']> = {}): Row['reads'] => ({
  session_id: 'ses_shown',
  phase,
  language: 'en',
  disposition: null,
  clinics: [],
  plan: null,
  cascade: null,
  appointments: [],
  pending_question: null,
  outbound_call_error: null,
  cursor: 2,
  messages: said('Thank you. What is wrong?'),
  events: [],
  ...changes,
});

type Cascade = NonNullable<Row['reads']['cascade']>;

const cascading = (
  phase: Phase,
  cascade: Partial<Cascade>,
  changes: Partial<Row['reads']> = {},
): Row['reads'] =>
  reading(phase, {
    clinics,
    cascade: {
      cascade_id: 'cas_shown',
      status: 'running',
      outcome: null,
      request: null,
      feedback: null,
      fallback: 'decline',
      waiting_for: null,
      calls: [],
      ...cascade,
    },
    messages: said('I am calling the clinics now.'),
    ...changes,
  });

const talking = aCall(0, { status: 'in_progress', ...spoken });

const asking = (seconds: number) =>
  cascading(
    'decision',
    { status: 'asking', calls: [talking] },
    {
      pending_question: {
        question_id: 'q1',
        text: 'The clinic offers two times. Which one?',
        options: [
          { option_id: 'a', label: 'Tuesday, November 24 at 3:30 PM' },
          { option_id: 'b', label: 'Neither' },
        ],
        expires_at: soon(seconds),
      },
      events: [{ type: 'question_asked', at: start, call_id: 'call_0', seq: 3 }],
    },
  );

const consent = reading('consent', {
  clinics,
  messages: said('This is what I would tell them. Shall I call?'),
  plan: {
    plan_hash: 'hash',
    request: null,
    complaint_phrase: 'an earache since Tuesday',
    patient_first_name: 'Maria',
    preferences: 'any weekday after 9',
    fields: [...disclosableFields],
    fallback: fallbacks[0],
    expires_at: soon(900),
  },
});

/** One row a phase: a phase that the contract gains does not compile until it is shown here. */
const byPhase: Readonly<Record<Phase, Row>> = {
  intake: { shows: '.said-assistant', reads: reading('intake') },
  screening: {
    shows: '.ticks',
    reads: reading('screening', {
      messages: said(
        'Is any of these true now?\n1. a high fever\n2. a stiff neck\nAnswer with the numbers, or "none".',
      ),
    }),
  },
  locating: {
    shows: '.chip',
    reads: reading('locating', {
      messages: said('Which days suit you? For example "any weekday after 3" or "the earliest".'),
    }),
  },
  consent: { shows: 'form.consent', reads: consent },
  calling: { shows: '.badge-talking', reads: cascading('calling', { calls: [talking] }) },
  decision: { shows: '.question .countdown', reads: asking(95) },
  done: {
    shows: '.said-assistant',
    reads: reading('done', { messages: said('Please rest, and write again if it gets worse.') }),
  },
  emergency: {
    shows: '.emergency-call',
    reads: reading('emergency', {
      messages: said('Call 911 now. Do not drive yourself. If you cannot go on: 988.'),
    }),
  },
  cancelled: {
    shows: '.said-assistant',
    reads: reading('cancelled', { clinics, messages: said('I have stopped. Nobody is called.') }),
  },
};

const settles = ['booked', 'booked_unverified', 'needs_confirmation'] as const;

const byCascadeOutcome = cascadeOutcomes.map((outcome): readonly [string, Row] => {
  const settled = settles.find((each) => each === outcome);
  const calls = [
    aCall(0, { outcome: 'no_answer' }),
    settled === undefined
      ? aCall(1, { outcome: 'no_availability', ...spoken })
      : { ...bookedCall, outcome: settled },
  ];
  return [
    `a cascade that ended: ${outcome}`,
    {
      shows: settled === undefined ? `.result-${outcome}` : `.booking-${outcome}`,
      reads: cascading(outcome === 'cancelled' ? 'cancelled' : 'done', { status: 'done', outcome, calls }),
    },
  ];
});

const byCascadeStatus = cascadeStatuses
  .filter((status) => status !== 'done')
  .map((status): readonly [string, Row] => [
    `a cascade that is ${status}`,
    {
      shows: '.status-bar',
      reads: cascading(status === 'asking' ? 'decision' : 'calling', {
        status,
        calls: status === 'waiting' ? [] : [talking],
        waiting_for: status === 'waiting' ? { reason: 'opening', until: soon(7200) } : null,
      }),
    },
  ]);

const manyClinics = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...(clinics[0] ?? { name: '', address: '', phone: '', distance_km: null, why: [] }),
    clinic_id: `clinic_${index}`,
    name: `Clinic number ${index}`,
  }));

const atOnce: Readonly<Record<string, Row>> = {
  'every outcome of a call': {
    shows: `.stop:nth-child(${outcomes.length}) .badge`,
    reads: cascading(
      'done',
      {
        status: 'done',
        outcome: 'none_booked',
        calls: outcomes.map((outcome, index) => aCall(index, { outcome, evidence: [...evidence] })),
      },
      { clinics: manyClinics(outcomes.length) },
    ),
  },
  'every status of a call': {
    shows: `.stop:nth-child(${callStatuses.length}) .badge`,
    reads: cascading(
      'calling',
      { calls: callStatuses.map((status, index) => aCall(index, { status })) },
      { clinics: manyClinics(callStatuses.length) },
    ),
  },
  'every step of a call, and a telephone that rings': {
    shows: '.stop-ringing .slots',
    reads: cascading(
      'calling',
      { calls: [aCall(0, { status: 'dialling' })] },
      {
        events: [...eventTypes.filter((type) => type !== 'call_ringing'), 'call_ringing' as const].map(
          (type, index) => ({
            type,
            at: start,
            seq: index + 3,
            call_id: 'call_0',
            slots,
            quote: 'We have Tuesday at half past three.',
            field: 'date_of_birth',
          }),
        ),
      },
    ),
  },
  'a question that has hours': { shows: '.question .quiet', reads: asking(7200) },
  'calls that could not be started': {
    shows: '.card.problem',
    reads: cascading(
      'done',
      { status: 'done', outcome: 'not_placed' },
      {
        outbound_call_error: { code: 'configuration', message: 'Calls cannot be made right now.', check: [] },
      },
    ),
  },
};

/** What only the page knows. Nothing here is the server's, so these are entered as a patient would. */
const onThePage: Readonly<Record<string, Row>> = {
  'the menu': {
    shows: '.menu[open]',
    reads: byPhase.calling.reads,
    enter: (page) => page.locator('.menu summary').click(),
  },
  'the question whether to erase': {
    shows: '.menu .danger',
    reads: consent,
    enter: async (page) => {
      await page.locator('.menu summary').click();
      await page.getByRole('button', { name: 'Erase this chat' }).click();
    },
  },
  'a message on its way': {
    shows: '.thinking',
    reads: consent,
    enter: async (page) => {
      await page.route('**/chat', () => undefined);
      await page.locator('#message').fill('one more thing');
      await page.keyboard.press('Enter');
    },
  },
  'a message without a network': {
    shows: '.network',
    reads: byPhase.calling.reads,
    enter: async (page) => {
      await page.route('**/chat', (route) => route.abort());
      await page.locator('#message').fill('one more thing');
      await page.keyboard.press('Enter');
      await page.locator('.said-waiting').waitFor();
    },
  },
  'something that was refused': {
    shows: '.notice',
    reads: byPhase.calling.reads,
    enter: async (page) => {
      await page.route('**/cancel', (route) =>
        route.fulfill({
          status: 429,
          contentType: 'application/problem+json',
          body: '{"code":"too_many_requests"}',
        }),
      );
      await page.locator('.status-bar button').click();
    },
  },
};

/** The longest way for the keyboard. */
export const booked: Row = {
  shows: '.booking-booked',
  reads: cascading('done', { status: 'done', outcome: 'booked', calls: [bookedCall] }),
};

/** Every state the contract knows, and then those of the page alone. */
export const everyState: readonly (readonly [string, Row])[] = [
  ...phases.map((phase) => [`the phase ${phase}`, byPhase[phase]] as const),
  ...byCascadeOutcome,
  ...byCascadeStatus,
  ...Object.entries(atOnce),
  ...Object.entries(onThePage),
];

/** Loads the page in a state: the answer is held against the contract first, so that no row shows what cannot come. */
export const showState = async (page: Page, { reads, shows, enter }: Row): Promise<void> => {
  const body = JSON.stringify(sessionResponse.parse(reads));
  // A request of the state before may still wait for its answer: nobody is there to take it any more.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route('**/sessions/ses_shown*', (route) =>
    // Asked what is new since, it stays silent, as a server does while nothing happens.
    new URL(route.request().url()).searchParams.has('after')
      ? undefined
      : route.fulfill({ contentType: 'application/json', body }),
  );
  // The rows' deadlines are this machine's; the desk may live on another day.
  await page.route('**/health', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), now: new Date().toISOString() } });
  });
  await page.evaluate(() => localStorage.removeItem('ringaround.ahead'));
  await page.reload();
  await page.locator('.said-assistant').first().waitFor();
  await enter?.(page);
  await page.locator(shows).first().waitFor();
};
