import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, apiClient, apiKeysOf, watcher } from '#tests/support/api-client.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const open = async (options: Partial<Parameters<typeof startDesk>[0]> = {}): Promise<Desk> => {
  desk = await startDesk({ personas: ['books'], ...options });
  return desk;
};
const dials = (here: Desk) => here.phoneWorld.log().filter(({ kind }) => kind === 'dial');

/** 00 at the end answers every question. */
const answers = '+12025550100';
const survey = {
  to_number: answers,
  purpose: 'Ask the front desk two things before the move.',
  questions: [
    { id: 'walk_in', text: 'Do you take walk-in patients?', type: 'yes_no' },
    { id: 'hours', text: 'What are your opening hours?' },
  ],
};

/** Time goes on until the call is over. */
const untilOver = async (here: Desk, call_id: string) => {
  await here.scheduler.runUntilIdle({
    until: () => here.phoneWorld.log().some((event) => event.kind === 'webhook' && event.call_id === call_id),
  });
  await here.scheduler.settle();
};

describe('placing a call', () => {
  it('dials once and says which call it is', async () => {
    const here = await open();
    const client = await apiClient(here);
    const placed = await client.call(survey);
    expect(placed.status).toBe(201);
    expect(placed.body).toMatchObject({
      call_id: expect.stringMatching(/^call_/),
      conversation_id: expect.stringMatching(/^conv_/),
      call_sid: expect.stringMatching(/^CA/),
      status: 'dialling',
      dashboard_url: expect.stringContaining(placed.body.conversation_id),
      outcome: null,
    });
    expect(placed.headers.get('location')).toBe(`/calls/${placed.body.call_id}`);
    expect(dials(here)).toHaveLength(1);
  });

  it('tells the agent the purpose, the questions and the context, none of them empty', async () => {
    const here = await open();
    const client = await apiClient(here);
    const shown = await client.call({
      ...survey,
      conversation_context: 'We visited last week.',
      dynamic_variables: { order_number: 4711, urgent: false },
      language: 'es',
      dry_run: true,
    });
    const sent = shown.body.would_send;
    const told = sent.conversation_initiation_client_data.dynamic_variables;
    expect(shown.status).toBe(200);
    expect(told).toMatchObject({
      purpose: survey.purpose,
      questions_text: '1. Do you take walk-in patients?\n2. What are your opening hours?',
      conversation_context: 'We visited last week.',
      details: 'order_number: 4711\nurgent: false',
      order_number: '4711',
      call_id: '(made per call)',
      secret__call_token: '(made per call)',
    });
    expect(JSON.parse(told.questions)).toMatchObject([{ id: 'walk_in' }, { id: 'hours' }]);
    expect(Object.values(told).every((value) => typeof value === 'string' && value !== '')).toBe(true);
    expect(sent.conversation_initiation_client_data.conversation_config_override).toEqual({
      agent: { language: 'es' },
    });
    expect(sent).toMatchObject({
      agent_id: 'agent_general',
      agent_phone_number_id: 'phnum_desk',
      to_number: answers,
    });
  });

  it('dials nothing in a dry run, and keeps no idempotency key for it', async () => {
    const here = await open();
    const client = await apiClient(here);
    await client.call({ ...survey, dry_run: true }, 'one');
    expect(dials(here)).toHaveLength(0);
    expect((await client.call(survey, 'one')).status).toBe(201);
  });

  it('takes prompt for purpose', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call({ to_number: answers, prompt: 'Say hello.', dry_run: true });
    expect(body.would_send.conversation_initiation_client_data.dynamic_variables.purpose).toBe('Say hello.');
  });

  it('lets a request choose agent and number', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call({
      ...survey,
      agent_id: 'agent_other',
      agent_phone_number_id: 'phnum_other',
      dry_run: true,
    });
    expect(body.would_send).toMatchObject({ agent_id: 'agent_other', agent_phone_number_id: 'phnum_other' });
  });

  it.each([
    ['12025550100', '+12025550100'],
    ['(202) 555-0100', '+12025550100'],
    [' +1 202 555 0100 ', '+12025550100'],
  ])('reads the number %s', async (given, e164) => {
    const here = await open();
    const client = await apiClient(here);
    expect((await client.call({ ...survey, to_number: given, dry_run: true })).body.to_number).toBe(e164);
  });

  it.each([
    ['911', 'emergency_number'],
    ['+19005550100', 'premium_number'],
    ['55512', 'short_number'],
    ['+18005550100', 'toll_free_number'],
    ['+442079460000', 'country_not_allowed'],
    ['hello', 'not_a_phone_number'],
  ])('never calls %s', async (to_number, reason) => {
    const here = await open();
    const client = await apiClient(here);
    const refused = await client.call({ ...survey, to_number });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'number_refused', reason, errors: [{ field: 'to_number' }] });
    expect(dials(here)).toHaveLength(0);
  });

  it('never calls a number that asked for peace', async () => {
    const here = await open();
    const client = await apiClient(here);
    await here.numbers.optOut(answers, here.clock.now());
    const refused = await client.call(survey);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'number_refused', reason: 'opted_out' });
  });

  it('does not call a number twice at once', async () => {
    const here = await open();
    const client = await apiClient(here);
    await client.call(survey);
    const second = await client.call(survey);
    expect(second.status).toBe(409);
    expect(second.body.code).toBe('number_busy');
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(dials(here)).toHaveLength(1);
  });

  it('calls the same number again once the call is over, unless the key wants a pause', async () => {
    const here = await open();
    const hasty = await apiClient(here);
    const { body } = await hasty.call(survey);
    await untilOver(here, body.call_id);
    const patient = await apiClient(here, { limits: { number_cooldown: true } });
    const refused = await patient.call(survey);
    expect(refused.status).toBe(429);
    expect(refused.body.code).toBe('number_cooldown');
    expect((await hasty.call(survey)).status).toBe(201);
  });

  it('says so when all lines are in use', async () => {
    const here = await open({ variables: { ELEVENLABS_CONCURRENCY: '1' } });
    const client = await apiClient(here);
    await client.call(survey);
    const refused = await client.call({ ...survey, to_number: '+12025550101' }, 'second');
    expect(refused.status).toBe(429);
    expect(refused.body.code).toBe('no_line');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('places nothing while calling is switched off', async () => {
    const here = await open();
    const client = await apiClient(here);
    await here.control.switchCalling(false);
    expect(await client.call(survey)).toMatchObject({ status: 503, body: { code: 'calling_off' } });
    expect(dials(here)).toHaveLength(0);
  });
});

describe('what does not fit is refused by name', () => {
  it.each([
    ['an unknown field', { ...survey, to_nubmer: '1' }, 'to_nubmer'],
    [
      'an unknown field of a question',
      { ...survey, questions: [{ text: 'Open?', kind: 'yes' }] },
      'questions.0.kind',
    ],
    ['no number', { purpose: 'x' }, 'to_number'],
    ['no reason to call', { to_number: answers }, 'purpose'],
    ['both purpose and prompt', { ...survey, prompt: 'x' }, 'prompt'],
    ['a choice without options', { ...survey, questions: [{ text: 'Which?', type: 'choice' }] }, 'questions'],
    [
      'an id twice',
      {
        ...survey,
        questions: [
          { id: 'a', text: 'A?' },
          { id: 'a', text: 'B?' },
        ],
      },
      'questions',
    ],
    ['a reserved variable', { ...survey, dynamic_variables: { system__time: 'x' } }, 'dynamic_variables'],
    ['an empty variable', { ...survey, dynamic_variables: { name: ' ' } }, 'dynamic_variables.name'],
    ['a language that is none', { ...survey, language: 'English' }, 'language'],
    ['too many questions', { ...survey, questions: Array.from({ length: 21 }, () => 'Open?') }, 'questions'],
  ])('%s', async (_what, body, field) => {
    const here = await open();
    const client = await apiClient(here);
    const refused = await client.call(body);
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(JSON.stringify(refused.body)).not.toContain('regex');
    expect(dials(here)).toHaveLength(0);
  });

  it('a request without an idempotency key', async () => {
    const here = await open();
    const client = await apiClient(here);
    const refused = await client.post('/calls', survey);
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({
      code: 'invalid_header',
      errors: [{ field: 'idempotency-key', message: expect.stringContaining('your own for each call') }],
    });
  });

  it('a body that is not JSON, empty or too large', async () => {
    const here = await open();
    const client = await apiClient(here);
    expect((await client.call('{')).body.code).toBe('invalid_json');
    expect((await client.call('')).body.code).toBe('empty_body');
    expect((await client.call(JSON.stringify({ ...survey, purpose: 'x'.repeat(70_000) }))).status).toBe(413);
  });
});

describe('the same request twice is the same call', () => {
  it('shows the call as it is now and never dials again', async () => {
    const here = await open();
    const client = await apiClient(here);
    const first = await client.call(survey, 'order-1');
    await untilOver(here, first.body.call_id);
    const reordered = { questions: survey.questions, purpose: survey.purpose, to_number: survey.to_number };
    const again = await client.call(reordered, 'order-1');
    expect(again.status).toBe(200);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body).toMatchObject({ call_id: first.body.call_id, status: 'done' });
    expect(dials(here)).toHaveLength(1);
  });

  it('dials once when both come at the same moment', async () => {
    const here = await open();
    const client = await apiClient(here);
    const both = await Promise.all([client.call(survey, 'race'), client.call(survey, 'race')]);
    expect(new Set(both.map(({ body }: Answer) => body.call_id)).size).toBe(1);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(dials(here)).toHaveLength(1);
  });

  it('refuses another body under the same key', async () => {
    const here = await open();
    const client = await apiClient(here);
    const first = await client.call(survey, 'order-1');
    const other = await client.call({ ...survey, purpose: 'Something else.' }, 'order-1');
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ code: 'idempotency_mismatch', call_id: first.body.call_id });
  });

  it('keeps the keys of two clients apart', async () => {
    const here = await open();
    const [one, two] = [await apiClient(here), await apiClient(here)];
    await one.call(survey, 'order-1');
    const other = await two.call({ ...survey, to_number: '+12025550101' }, 'order-1');
    expect(other.status).toBe(201);
  });
});

describe('a provider that does not place the call', () => {
  it.each([
    ['dial_401', 'provider_unauthorized', /ELEVENLABS_API_KEY/],
    ['dial_403', 'provider_forbidden', /convai_write/],
    ['dial_404', 'provider_not_found', /agent id/],
    ['dial_422', 'provider_invalid_request', /agent id/],
    ['dial_declined', 'provider_declined', /Geo permissions/],
  ] as const)('%s becomes 502 with what to check', async (fault, reason, check) => {
    const here = await open({ faults: [{ fault }] });
    const client = await apiClient(here);
    const refused = await client.call(survey);
    expect(refused.status).toBe(502);
    expect(refused.body).toMatchObject({ code: 'provider_refused', reason, call_id: expect.any(String) });
    expect(refused.body.check.join(' ')).toMatch(check);
    const read = await client.get(`/calls/${refused.body.call_id}`);
    expect(read.body).toMatchObject({ status: 'failed', outcome: 'not_placed', error: { code: reason } });
  });

  it('stops the calls of everybody after three refusals that are ours, and says so in the log', async () => {
    const here = await open({ faults: [{ fault: 'dial_404', times: 3 }] });
    const client = await apiClient(here);
    for (let times = 0; times < 3; times += 1) expect((await client.call(survey)).status).toBe(502);
    expect(here.logged.filter((line) => line.includes('BREAKER_OPENED'))).toHaveLength(1);
    expect((await client.call(survey)).body).toMatchObject({ code: 'unavailable', reason: 'breaker_open' });
  });

  it('stops nobody for the wrong agent of one client, but for a key that is not accepted', async () => {
    const here = await open({ faults: [{ fault: 'dial_404', times: 3 }] });
    const client = await apiClient(here);
    const wrong = { ...survey, agent_id: 'agent_of_another_workspace' };
    for (let times = 0; times < 3; times += 1) expect((await client.call(wrong)).status).toBe(502);
    expect((await client.call(survey)).status).toBe(201);
    here.phoneWorld.faults.add({ fault: 'dial_401', times: 3 });
    const other = { ...wrong, to_number: '+13125550100' };
    for (let times = 0; times < 3; times += 1) expect((await client.call(other)).status).toBe(502);
    expect((await client.call(other)).body).toMatchObject({ reason: 'breaker_open' });
  });

  it('says no line when the provider has none, and lets the same request try again', async () => {
    const here = await open({ faults: [{ fault: 'dial_429' }] });
    const client = await apiClient(here);
    const refused = await client.call(survey, 'order-1');
    expect(refused.status).toBe(429);
    expect(refused.body.code).toBe('no_line');
    expect((await client.call(survey, 'order-1')).status).toBe(201);
  });

  it.each(['dial_answer_lost', 'dial_500_placed'] as const)(
    'answers 202 after %s, finds the call and never dials again',
    async (fault) => {
      const here = await open({ faults: [{ fault }] });
      const client = await apiClient(here);
      const unsure = await client.call(survey, 'order-1');
      expect(unsure.status).toBe(202);
      expect(unsure.body.status).toMatch(/dialling|in_progress/);
      await client.call(survey, 'order-1');
      await untilOver(here, unsure.body.call_id);
      const read = await client.get(`/calls/${unsure.body.call_id}`);
      expect(read.body).toMatchObject({ status: 'done', outcome: 'answered' });
      expect(dials(here)).toHaveLength(1);
    },
  );

  it('is found by the sweeper under the agent it was placed with, when nobody asks and nothing is reported', async () => {
    const here = await open({
      faults: [{ fault: 'dial_answer_lost' }, { fault: 'webhook_lost' }, { fault: 'list_lag', seconds: 20 }],
    });
    const client = await apiClient(here);
    const { body } = await client.call({ ...survey, agent_id: 'agent_of_their_own' });
    await here.scheduler.advanceTo(here.scheduler.now() + 30 * 60_000);
    let call = await here.calls.get(body.call_id);
    for (let looks = 0; looks < 20 && call?.ended_at === undefined; looks += 1) {
      await here.invoke('sweep', {});
      call = await here.calls.get(body.call_id);
    }
    expect(call).toMatchObject({ status: 'done', agent_id: 'agent_of_their_own' });
    expect(call?.conversation_id).toBeDefined();
    expect(dials(here)).toHaveLength(1);
  });

  it('knows the end that was reported before the dial was answered', async () => {
    const here = await open({ faults: [{ fault: 'webhook_before_dial_answer' }] });
    const client = await apiClient(here);
    const placed = await client.call(survey);
    expect(placed.status).toBe(201);
    expect(placed.body).toMatchObject({ status: 'done', outcome: 'answered' });
  });
});

describe('following a call', () => {
  it('ends with an answer, a value and a quoted turn for each question', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call(survey);
    expect(body.answers.map(({ status }: { status: string }) => status)).toEqual(['pending', 'pending']);
    await untilOver(here, body.call_id);
    const read = await client.get(`/calls/${body.call_id}`);
    expect(read.body).toMatchObject({
      status: 'done',
      outcome: 'answered',
      answers: [
        { question_id: 'walk_in', status: 'answered', value: expect.any(Boolean) },
        { question_id: 'hours', status: 'answered', value: expect.stringContaining('Monday to Friday') },
      ],
      summary: 'All questions were answered.',
    });
    const transcript = await client.get(`/conversations/${body.conversation_id}/transcript`);
    for (const { quote } of read.body.answers) expect(transcript.text).toContain(quote.text);
  });

  it('shows each step of the call, once', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call(survey);
    const { watch, pauses } = await watcher(here, client.secret);
    const seen: string[] = [body.status];
    let call = body;
    for (let looks = 0; looks < 200 && call.status !== 'done'; looks += 1) {
      call = await watch(body.call_id, { wait: '20', after: String(call.cursor) });
      if (seen.at(-1) !== call.status) seen.push(call.status);
    }
    expect(seen).toEqual(['dialling', 'in_progress', 'processing', 'done']);
    const events: readonly { readonly type: string; readonly at: string }[] = call.events;
    expect(events.map(({ type }) => type).sort()).toEqual([
      'answered',
      'dialling',
      'done',
      'in_progress',
      'processing',
    ]);
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
    expect(pauses.length).toBeGreaterThan(3);
  });

  it('answers at once when the call is over or has changed since', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call(survey);
    await untilOver(here, body.call_id);
    const { watch, pauses } = await watcher(here, client.secret);
    expect(await watch(body.call_id, { wait: '20' })).toMatchObject({ status: 'done' });
    expect(pauses).toEqual([]);
  });

  it('finds the end by itself when the report is lost', async () => {
    const here = await open({ faults: [{ fault: 'webhook_lost' }] });
    const client = await apiClient(here);
    const { body } = await client.call(survey);
    const { watch } = await watcher(here, client.secret);
    let call = body;
    for (let looks = 0; looks < 200 && call.status !== 'done'; looks += 1) {
      call = await watch(body.call_id, { wait: '20', after: String(call.cursor) });
    }
    expect(call).toMatchObject({ status: 'done', outcome: 'answered' });
  });

  it('says that the agent could not speak, and what to check, when the provider gives the call up after its 200', async () => {
    const here = await open();
    const response = await fetch(`${here.variables.ELEVENLABS_BASE_URL}/v1/convai/agents/create`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'xi-api-key': 'simulated-key' },
      body: JSON.stringify({
        name: 'Membership',
        conversation_config: {
          agent: { first_message: 'About {{membership}}.', prompt: { prompt: 'Ask politely.' } },
        },
      }),
    });
    const { agent_id }: { agent_id: string } = JSON.parse(await response.text());
    const client = await apiClient(here);
    const { status, body } = await client.call({ ...survey, agent_id });
    expect(status).toBe(201);
    const { watch } = await watcher(here, client.secret);
    let call = body;
    for (let looks = 0; looks < 200 && call.ended_at === null; looks += 1)
      call = await watch(body.call_id, { wait: '20', after: String(call.cursor) });
    expect(call).toMatchObject({
      status: 'failed',
      outcome: 'not_placed',
      error: { code: 'agent_could_not_speak' },
      evidence: [{ quote: "Missing required dynamic variables in first message: {'membership'}" }],
    });
    expect(call.error.check.join(' ')).toContain('dynamic_variables');
  });

  it.each([
    ['+12025550105', 'no_answer', 'failed'],
    ['+12025550106', 'busy', 'failed'],
    ['+12025550104', 'voicemail', 'done'],
  ])('%s comes to %s', async (to_number, outcome, status) => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call({ ...survey, to_number });
    await untilOver(here, body.call_id);
    const read = await client.get(`/calls/${body.call_id}`);
    expect(read.body).toMatchObject({ status, outcome });
    expect(read.body.answers.map((answer: { status: string }) => answer.status)).toEqual([
      'not_asked',
      'not_asked',
    ]);
  });

  it('refuses a wait that is too long', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call(survey);
    expect((await client.get(`/calls/${body.call_id}?wait=21`)).body).toMatchObject({
      code: 'invalid_query',
      errors: [{ field: 'wait' }],
    });
  });
});

describe('ending a call', () => {
  it('hangs up a live call and says what really ended', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call(survey);
    await here.scheduler.advanceTo(here.scheduler.now() + 20_000);
    const cancelled = await client.post(`/calls/${body.call_id}/cancel`);
    expect(cancelled.body.hang_up).toBe('ended');
    await untilOver(here, body.call_id);
    expect((await client.get(`/calls/${body.call_id}`)).body).toMatchObject({ outcome: 'cancelled' });
  });

  it('lets the agent end it politely when the carrier cannot', async () => {
    const here = await open({ variables: { TWILIO_ACCOUNT_SID: '', TWILIO_AUTH_TOKEN: '' } });
    const client = await apiClient(here);
    const { body } = await client.call(survey);
    const cancelled = await client.post(`/calls/${body.call_id}/cancel`);
    expect(cancelled.status).toBe(202);
    expect(cancelled.body.hang_up).toBe('requested');
    await untilOver(here, body.call_id);
    expect((await client.get(`/calls/${body.call_id}`)).body.outcome).toBe('cancelled');
  });

  it('says over for a call that is over', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call(survey);
    await untilOver(here, body.call_id);
    const late = await client.post(`/calls/${body.call_id}/cancel`);
    expect(late.status).toBe(200);
    expect(late.body).toMatchObject({ hang_up: 'over', outcome: 'answered' });
  });
});

describe('reading a conversation', () => {
  it('gives status, transcript, analysis and the address of the recording in one answer', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call(survey);
    await untilOver(here, body.call_id);
    const read = await client.get(`/conversations/${body.conversation_id}`);
    expect(read.body).toMatchObject({
      conversation_id: body.conversation_id,
      call_id: body.call_id,
      status: 'done',
      analysis: { call_successful: 'success', summary: 'All questions were answered.' },
      has_audio: true,
      source: 'provider',
    });
    expect(read.body.transcript.length).toBeGreaterThan(4);
    expect(read.text).not.toMatch(/call_token|tool-secret/);
    const recording = await client.get(new URL(read.body.recording_url).pathname);
    expect(recording.status).toBe(200);
    expect(recording.headers.get('content-type')).toBe('audio/mpeg');
  });

  it('gives the transcript as text or JSON, as asked for', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call(survey);
    await untilOver(here, body.call_id);
    const path = `/conversations/${body.conversation_id}/transcript`;
    const plain = await client.get(path);
    expect(plain.headers.get('content-type')).toContain('text/plain');
    expect(plain.text).toMatch(/^Callee \(0:00\): Hello/);
    const structured = await client.get(path, { accept: 'application/json' });
    expect(structured.body.transcript[0]).toMatchObject({ role: 'callee', at_seconds: 0 });
    expect((await client.get(path, { accept: 'image/png' })).status).toBe(406);
  });

  it('gives ranges of the recording', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call(survey);
    await untilOver(here, body.call_id);
    const path = `/conversations/${body.conversation_id}/recording`;
    const whole = await client.get(path);
    const part = await client.get(path, { range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.text).toBe(whole.text.slice(10, 20));
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${whole.text.length}`);
    const tail = await client.get(path, { range: 'bytes=-5' });
    expect(tail.text).toBe(whole.text.slice(-5));
    const beyond = await client.get(path, { range: `bytes=${whole.text.length}-` });
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get('content-range')).toBe(`bytes */${whole.text.length}`);
  });

  it('says why there is no recording', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call({ ...survey, to_number: '+12025550105' });
    const path = `/conversations/${body.conversation_id}/recording`;
    expect((await client.get(path)).body).toMatchObject({ code: 'no_recording', detail: /not over/ });
    await untilOver(here, body.call_id);
    expect((await client.get(path)).body).toMatchObject({
      code: 'no_recording',
      detail: /Nobody was reached/,
    });
  });

  it('keeps what was said when the provider forgets it', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call(survey);
    await untilOver(here, body.call_id);
    await fetch(`${here.phoneWorld.endpoint}/v1/convai/conversations/${body.conversation_id}`, {
      method: 'DELETE',
      headers: { 'xi-api-key': 'simulated-key' },
    });
    const read = await client.get(`/conversations/${body.conversation_id}`);
    expect(read.body).toMatchObject({ source: 'stored', status: 'done' });
    expect(read.body.transcript.length).toBeGreaterThan(4);
  });
});

describe('who may do what', () => {
  const paths = [
    '/calls/call_x',
    '/conversations/conv_x',
    '/conversations/conv_x/transcript',
    '/conversations/conv_x/recording',
  ];

  it('asks for a key everywhere, and tells a wrong one nothing', async () => {
    const here = await open();
    const client = await apiClient(here);
    for (const key of ['', 'ra_wrong', 'nonsense', 'x'.repeat(500)]) {
      for (const path of paths) expect((await client.get(path, { 'x-api-key': key })).status).toBe(401);
      expect((await client.post('/calls', survey, { 'x-api-key': key, 'idempotency-key': 'a' })).status).toBe(
        401,
      );
      expect((await client.post('/calls/call_x/cancel', undefined, { 'x-api-key': key })).status).toBe(401);
    }
  });

  it('hides the calls of another key', async () => {
    const here = await open();
    const [owner, stranger] = [await apiClient(here), await apiClient(here)];
    const { body } = await owner.call(survey);
    const absent = await stranger.get('/calls/call_none');
    const foreign = await stranger.get(`/calls/${body.call_id}`);
    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(absent.text);
    for (const path of ['', '/transcript', '/recording']) {
      expect((await stranger.get(`/conversations/${body.conversation_id}${path}`)).status).toBe(404);
    }
    expect((await stranger.post(`/calls/${body.call_id}/cancel`)).status).toBe(404);
  });

  it('stops a revoked key at once', async () => {
    const here = await open();
    const client = await apiClient(here);
    await apiKeysOf(here).revoke(client.key.api_key_id, here.clock.now());
    expect((await client.call(survey)).status).toBe(401);
  });

  it('refuses a key without the scope', async () => {
    const here = await open();
    const client = await apiClient(here, { scopes: ['ops'] });
    expect(await client.call(survey)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('holds a key to its calls at once, and gives the place back when a call ends', async () => {
    const here = await open();
    const client = await apiClient(here, { limits: { calls_at_once: 1 } });
    const first = await client.call(survey);
    const refused = await client.call({ ...survey, to_number: '+12025550101' });
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ code: 'key_limit', reason: 'calls_at_once' });
    await untilOver(here, first.body.call_id);
    expect((await client.call({ ...survey, to_number: '+12025550101' })).status).toBe(201);
  });

  it('never takes the last place twice', async () => {
    const here = await open();
    const client = await apiClient(here, { limits: { calls_at_once: 2 } });
    const many = await Promise.all(
      ['00', '01', '02', '03', '04'].map((digits) =>
        client.call({ ...survey, to_number: `+120255501${digits}` }),
      ),
    );
    expect(many.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(dials(here)).toHaveLength(2);
  });

  it('counts the calls of a day, and not those that were refused', async () => {
    const here = await open();
    const client = await apiClient(here, { limits: { calls_per_day: 1 } });
    await here.control.switchCalling(false);
    await client.call(survey);
    await here.control.switchCalling(true);
    const first = await client.call(survey);
    expect(first.status).toBe(201);
    await untilOver(here, first.body.call_id);
    const refused = await client.call(survey);
    expect(refused.body).toMatchObject({ code: 'key_limit', reason: 'calls_per_day' });
    await here.scheduler.advanceTo(here.scheduler.now() + 86_400_000);
    expect((await client.call(survey)).status).toBe(201);
  });

  it('holds a key to its countries', async () => {
    const here = await open();
    const client = await apiClient(here, { limits: { allowed_countries: ['CA'] } });
    expect((await client.call(survey)).body).toMatchObject({ reason: 'country_not_allowed' });
  });

  it('holds a key to its hours', async () => {
    const here = await open();
    const client = await apiClient(here, {
      limits: { calling_hours: { from: '13:00', to: '17:00', timezone: 'America/New_York' } },
    });
    expect(await client.call(survey)).toMatchObject({ status: 409, body: { code: 'outside_hours' } });
    await here.scheduler.advanceTo(here.scheduler.now() + 2 * 3_600_000);
    expect((await client.call(survey)).status).toBe(201);
  });

  it('holds a key to the hours of whoever is called, wherever the key is at home', async () => {
    const here = await open();
    const client = await apiClient(here, {
      limits: { calling_hours: { from: '09:00', to: '17:00', timezone: 'America/New_York' } },
    });
    // 11:30 in New York is 08:30 in Los Angeles; Tallahassee and Pensacola share a code, and it is 10:30 at least.
    const inZones = (digits: string) => client.call({ ...survey, to_number: `+1${digits}5550100` });
    expect(await inZones('415')).toMatchObject({
      status: 409,
      body: { code: 'outside_hours', detail: expect.stringContaining('America/Los_Angeles') },
    });
    expect((await inZones('850')).status).toBe(201);
    await here.scheduler.advanceTo(here.scheduler.now() + 3_600_000);
    const placed = await inZones('415');
    expect(placed.status).toBe(201);
    expect(await here.calls.get(placed.body.call_id)).toMatchObject({ timezone: 'America/Los_Angeles' });
    // 17:30 in Tallahassee and 16:30 in Pensacola: nobody knows which of them it is.
    await here.scheduler.advanceTo(here.scheduler.now() + 5 * 3_600_000);
    expect((await inZones('448')).body).toMatchObject({ code: 'outside_hours' });
  });

  it('logs no number, no words and no key', async () => {
    const here = await open();
    const client = await apiClient(here);
    const { body } = await client.call({ ...survey, conversation_context: 'Sentinel-phrase' });
    await untilOver(here, body.call_id);
    await client.get(`/calls/${body.call_id}`);
    const logged = here.logged.join('\n');
    expect(logged).toContain(body.call_id);
    for (const secret of [answers, client.secret, 'Sentinel', 'walk-in', 'Monday to Friday']) {
      expect(logged).not.toContain(secret);
    }
  });
});
