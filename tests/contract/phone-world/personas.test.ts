import { afterEach, describe, expect, test } from 'vitest';
import {
  type PersonaName,
  personaByLastDigits,
  personaNames,
  personas,
} from '#infra/local/phone-world/personas.ts';
import { type Setting, startSetting } from './world.ts';

let setting: Setting;
afterEach(() => setting.close());

const booking = ['begin-call', 'slots', 'check-preference', 'confirm'];
const refusing = ['begin-call', 'no-availability'];

type Story = {
  readonly tools: readonly string[];
  readonly status: 'done' | 'failed';
  readonly ends: string;
  readonly outcome: string | undefined;
  readonly webhook?: string;
};
const hungUpByAgent = 'end_call tool was called.';
const hungUpByClinic = 'Call ended by remote party';
const transcription = 'post_call_transcription';

/** The whole story of every persona when the product is in good health. */
const stories: Readonly<Record<PersonaName, Story>> = {
  answers: {
    tools: ['begin-call'],
    status: 'done',
    ends: hungUpByAgent,
    outcome: 'answered',
    webhook: transcription,
  },
  books: { tools: booking, status: 'done', ends: hungUpByAgent, outcome: 'booked', webhook: transcription },
  full: {
    tools: refusing,
    status: 'done',
    ends: hungUpByAgent,
    outcome: 'no_availability',
    webhook: transcription,
  },
  declines: {
    tools: refusing,
    status: 'done',
    ends: hungUpByAgent,
    outcome: 'declined',
    webhook: transcription,
  },
  voicemail: {
    tools: ['begin-call'],
    status: 'done',
    ends: 'voicemail_detection tool was called.',
    outcome: 'voicemail',
    webhook: transcription,
  },
  no_answer: {
    tools: [],
    status: 'failed',
    ends: '',
    outcome: undefined,
    webhook: 'call_initiation_failure',
  },
  busy: { tools: [], status: 'failed', ends: '', outcome: undefined, webhook: 'call_initiation_failure' },
  hangs_up: {
    tools: ['begin-call'],
    status: 'done',
    ends: hungUpByClinic,
    outcome: 'ended_early',
    webhook: transcription,
  },
  refuses_automated: {
    tools: ['begin-call'],
    status: 'done',
    ends: hungUpByClinic,
    outcome: 'refuses_automated',
    webhook: transcription,
  },
  wrong_number: {
    tools: ['begin-call'],
    status: 'done',
    ends: hungUpByAgent,
    outcome: 'wrong_number',
    webhook: transcription,
  },
  offers_other_times: {
    tools: booking,
    status: 'done',
    ends: hungUpByAgent,
    outcome: 'booked',
    webhook: transcription,
  },
  menu: { tools: booking, status: 'done', ends: hungUpByAgent, outcome: 'booked', webhook: transcription },
  on_hold: { tools: booking, status: 'done', ends: hungUpByAgent, outcome: 'booked', webhook: transcription },
  ai_receptionist: {
    tools: refusing,
    status: 'done',
    ends: hungUpByAgent,
    outcome: 'no_availability',
    webhook: transcription,
  },
  asks_patient: {
    tools: ['begin-call', 'slots', 'check-preference', 'check-preference', 'escalate', 'confirm'],
    status: 'done',
    ends: hungUpByAgent,
    outcome: 'booked',
    webhook: transcription,
  },
  books_then_cancels: {
    tools: [...booking, 'no-availability'],
    status: 'done',
    ends: hungUpByAgent,
    outcome: 'no_availability',
    webhook: transcription,
  },
  claims_without_tool: {
    tools: ['begin-call', 'slots'],
    status: 'done',
    ends: hungUpByClinic,
    outcome: 'booked',
    webhook: transcription,
  },
  calls_back: {
    tools: refusing,
    status: 'done',
    ends: hungUpByAgent,
    outcome: 'no_availability',
    webhook: transcription,
  },
  spanish: { tools: booking, status: 'done', ends: hungUpByAgent, outcome: 'booked', webhook: transcription },
  asks_identity: {
    tools: ['begin-call', 'disclose', 'disclose', 'slots', 'check-preference', 'confirm'],
    status: 'done',
    ends: hungUpByAgent,
    outcome: 'booked',
    webhook: transcription,
  },
  opts_out: {
    tools: ['begin-call', 'opt-out'],
    status: 'done',
    ends: hungUpByAgent,
    outcome: 'refuses_automated',
    webhook: transcription,
  },
  drops_after_confirm: {
    tools: booking,
    status: 'failed',
    ends: 'Client disconnected: 1006',
    outcome: undefined,
  },
};

describe.each(personaNames)('the persona %s', (name) => {
  test('lives its whole story, and the provider’s SDK can read it', async () => {
    setting = await startSetting({ personas: [name] });
    const conversation = await setting.call();
    const story = stories[name];
    expect(setting.product.toolNames()).toEqual(story.tools);
    expect(conversation.status).toBe(story.status);
    expect(conversation.metadata.terminationReason).toBe(story.ends);
    expect(conversation.analysis?.dataCollectionResults?.outcome?.value).toBe(story.outcome);
    expect(setting.product.hooks.map(({ event }) => event.type)).toEqual(
      story.webhook ? [story.webhook] : [],
    );
    expect(personas[name].description).toMatch(/^[A-Z].*\.$/);
  });
});

describe('what the agent says first', () => {
  test('is that it is an automated assistant and for whom it calls, once the gate is passed', async () => {
    setting = await startSetting();
    const { transcript } = await setting.call();
    const speaks = transcript.findIndex(({ role, message }) => role === 'agent' && message);
    expect(transcript[speaks]?.message).toMatch(/automated assistant calling for Ana.*ear pain and fever/);
    const gate = transcript.findIndex(({ toolCalls }) => toolCalls?.[0]?.toolName === 'begin_call');
    expect(gate).toBeGreaterThan(-1);
    expect(gate).toBeLessThan(speaks);
  });
});

describe('an agent that obeys the product', () => {
  test('hangs up politely and tells the clinic nothing when the gate is closed', async () => {
    setting = await startSetting();
    setting.product.answer('begin-call', () => ({
      proceed: false,
      say: 'This call is no longer needed. Apologise and end the call.',
    }));
    const { transcript } = await setting.call();
    expect(setting.product.toolNames()).toEqual(['begin-call']);
    const said = transcript
      .filter(({ role, message }) => role === 'agent' && message)
      .map(({ message }) => message);
    expect(said).toEqual(['I am sorry, I do not need to go on with this call. Thank you, goodbye.']);
  });

  test('hangs up politely when the gate cannot be asked, after one more try', async () => {
    setting = await startSetting();
    setting.product.answer('begin-call', () => ({ status: 503, body: {} }));
    const { transcript } = await setting.call();
    expect(setting.product.toolNames()).toEqual(['begin-call', 'begin-call']);
    expect(JSON.stringify(transcript)).not.toContain('ear pain');
  });

  test('ends the call whichever tool says so, and speaks to the clinic rather than repeat what it was told', async () => {
    setting = await startSetting();
    setting.product.answer('slots', () => ({
      accepted: false,
      say: 'The patient no longer needs this. Ask them not to book anything.',
      end_call: true,
    }));
    const conversation = await setting.call();
    expect(setting.product.toolNames()).toEqual(['begin-call', 'slots']);
    expect(conversation.metadata.terminationReason).toBe(hungUpByAgent);
    expect(conversation.transcript.findLast(({ message }) => message)?.message).toBe(
      'The patient no longer needs this, so please book nothing. Thank you, goodbye.',
    );
    expect(JSON.stringify(conversation.transcript.map(({ message }) => message))).not.toContain('Ask them');
  });

  test('asks for another time until one fits, and books that one', async () => {
    setting = await startSetting();
    let asked = 0;
    setting.product.answer('check-preference', () => {
      asked += 1;
      return { fits: asked < 4 ? 'no' : 'match', say: 'See.' };
    });
    await setting.call();
    const checks = setting.product.tools
      .filter(({ tool }) => tool === 'check-preference')
      .map(({ body }) => body.phrase);
    expect(new Set(checks).size).toBe(4);
    const confirmed = setting.product.tools.find(({ tool }) => tool === 'confirm');
    expect(confirmed?.body.phrase).toBe(checks.at(-1));
  });

  test('gives up and says why when nothing the clinic has fits', async () => {
    setting = await startSetting();
    setting.product.answer('check-preference', () => ({ fits: 'no', say: 'No.' }));
    await setting.call();
    expect(setting.product.tools.at(-1)).toMatchObject({
      tool: 'no-availability',
      body: { reason: 'None of the offered times fits the patient.' },
    });
  });

  test('reads the time back again when the product wants to hear it', async () => {
    setting = await startSetting();
    setting.product.answer('confirm', (_, before) =>
      before.some(({ tool }) => tool === 'confirm')
        ? { accepted: true, say: 'Recorded.' }
        : { accepted: false, read_back_needed: true, say: 'Please read the date back.' },
    );
    const { transcript } = await setting.call();
    expect(setting.product.toolNames().filter((tool) => tool === 'confirm')).toHaveLength(2);
    const said = transcript.filter(({ role }) => role === 'agent').map(({ message }) => message);
    expect(said.filter((words) => words?.endsWith('Is that right?'))).toHaveLength(2);
    expect(said).not.toContain('Please read the date back.');
  });

  test('shares a date of birth only when allowed, and parts when the clinic insists', async () => {
    setting = await startSetting({ personas: ['asks_identity'] });
    setting.product.answer('disclose', () => ({ allowed: false, say: 'I am not allowed to share that.' }));
    await setting.call();
    expect(setting.product.toolNames()).toEqual(['begin-call', 'disclose', 'no-availability']);
  });

  test('proves itself to every tool with the workspace’s secret and the call’s own token', async () => {
    setting = await startSetting();
    await setting.call();
    expect(setting.product.tools.map(({ secret, token }) => [secret, token])).toEqual(
      setting.product.tools.map(() => ['hush-hush', 'token-of-cas_1.1.1']),
    );
    expect(setting.product.tools.length).toBeGreaterThan(3);
  });

  test('sends the confirmation with all that was agreed, in the clinic’s zone', async () => {
    setting = await startSetting();
    await setting.call();
    const body = setting.product.tools.find(({ tool }) => tool === 'confirm')?.body;
    expect(body).toEqual({
      phrase: expect.stringMatching(/^(?:Mon|Tues|Wednes|Thurs|Fri)day, January \d+ at \d+(?::\d\d)? [AP]M$/),
      date: expect.stringMatching(/^2030-01-\d\d$/),
      time: expect.stringMatching(/^\d\d:\d\d$/),
      weekday: expect.stringMatching(/day$/),
      clinician: expect.stringMatching(/^Dr\. /),
      read_back: expect.stringContaining(String(body?.phrase)),
    });
  });
});

describe('who answers', () => {
  test('follows the order of dialling within each cascade, the last repeating', async () => {
    setting = await startSetting({ personas: ['no_answer', 'full', 'books'] });
    for (const [cascade, tries] of [
      ['cas_1', 4],
      ['cas_2', 2],
    ] as const) {
      for (let position = 1; position <= tries; position += 1) {
        await setting.call({ cascadeId: cascade, callId: `${cascade}.${position}.1` });
      }
    }
    const dialled = setting.world.log().filter(({ kind }) => kind === 'dial');
    expect(dialled.map((event) => (event.kind === 'dial' ? event.persona : ''))).toEqual([
      'no_answer',
      'full',
      'books',
      'books',
      'no_answer',
      'full',
    ]);
  });

  test.each(Object.entries(personaByLastDigits))(
    'outside a cascade a number ending in %s is %s',
    async (digits, name) => {
      setting = await startSetting({ personas: ['books'] });
      await setting.dial({
        toNumber: `+120255501${digits}`,
        variables: { purpose: 'Ask for the opening hours' },
      });
      expect(setting.world.log()[0]).toMatchObject({ kind: 'dial', persona: name });
    },
  );

  test('is somebody who answers when the number says nothing', async () => {
    setting = await startSetting({ personas: ['books'] });
    await setting.dial({ toNumber: '+12025550199', variables: {} });
    expect(setting.world.log()[0]).toMatchObject({ persona: 'answers' });
  });
});

describe('a call outside a cascade', () => {
  test('asks each question and gets an answer to each, without a tool it has no token for', async () => {
    setting = await startSetting();
    const conversation = await setting.call({
      toNumber: '+12025550100',
      variables: {
        purpose: 'Ask about the office',
        questions_text: '1. What are your hours?\n2. Do you take walk-ins?',
      },
    });
    expect(setting.product.tools).toEqual([]);
    const lines = conversation.transcript.map(({ message }) => message);
    expect(lines).toEqual(expect.arrayContaining(['What are your hours?', 'Do you take walk-ins?']));
    expect(lines[lines.indexOf('What are your hours?') + 1]).toMatch(/open Monday to Friday/);
    const collected = JSON.parse(String(conversation.analysis?.dataCollectionResults?.answers?.value));
    expect(collected).toHaveLength(2);
  });
});

test('the same seed and the same dials make the same calls, another seed others', async () => {
  const words = async (seed: number) => {
    setting = await startSetting({ seed });
    const lines: unknown[] = [];
    for (const position of [1, 2, 3]) {
      const { transcript } = await setting.call({ callId: `cas_1.${position}.1` });
      lines.push(transcript.map(({ message, timeInCallSecs }) => [message, timeInCallSecs]));
    }
    return lines;
  };
  const first = await words(7);
  await setting.close();
  expect(await words(7)).toEqual(first);
  await setting.close();
  expect(await words(8)).not.toEqual(first);
});
