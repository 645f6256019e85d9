import { afterEach, describe, expect, test } from 'vitest';
import { type Setting, startSetting } from './world.ts';

let setting: Setting;
afterEach(() => setting.close());

const outside = { fits: 'no', say: 'That is outside the wishes.' };
const hold = { hold: true, say: 'Please ask them to hold.' };

/** The patient answers after so many questions of the agent. */
const patientAnswers = async (speed: number, asked: number, answer: object) => {
  setting = await startSetting({ personas: ['asks_patient'], speed });
  setting.product.answer('check-preference', () => outside);
  setting.product.answer('escalate', (_, before) =>
    before.filter(({ tool }) => tool === 'escalate').length < asked ? hold : answer,
  );
  await setting.call();
  return setting.product.tools.filter(({ tool }) => tool === 'escalate');
};

describe('while the patient is asked', () => {
  test.each([1, 60])('the agent asks again every two real seconds, also at speed %i', async (speed) => {
    const asked = await patientAnswers(speed, 5, { hold: false, option_index: 0, say: 'The first one.' });
    expect(asked).toHaveLength(6);
    const pauses = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
    for (const pause of pauses.slice(1)) {
      expect(pause).toBeGreaterThanOrEqual(2_000);
      expect(pause).toBeLessThanOrEqual(2_000 + Math.ceil(1_000 / speed));
    }
  });

  test('both times are offered, and the second one is booked when the patient says so', async () => {
    const [asked] = await patientAnswers(60, 2, { hold: false, option_index: 1, say: 'The second one.' });
    const options = asked?.body.options;
    expect(options).toHaveLength(2);
    const confirmed = setting.product.tools.find(({ tool }) => tool === 'confirm');
    expect([confirmed?.body.phrase]).toEqual(Array.isArray(options) ? [options[1]] : []);
  });

  test('the option may be named by its words', async () => {
    setting = await startSetting({ personas: ['asks_patient'] });
    setting.product.answer('escalate', ({ body }) => ({
      hold: false,
      answer: Array.isArray(body.options) ? body.options[1] : '',
      say: 'That one.',
    }));
    await setting.call();
    const [asked] = setting.product.tools.filter(({ tool }) => tool === 'escalate');
    const confirmed = setting.product.tools.find(({ tool }) => tool === 'confirm');
    expect(asked?.body.options).toHaveProperty('1', confirmed?.body.phrase);
  });

  test('a fallback that declines ends the call politely without a booking', async () => {
    await patientAnswers(60, 1, { hold: false, fallback: 'decline', say: 'Thank you, none of them works.' });
    expect(setting.product.toolNames()).not.toContain('confirm');
    expect(setting.product.tools.at(-1)).toMatchObject({
      tool: 'no-availability',
      body: expect.not.objectContaining({ callback: expect.anything() }),
    });
  });

  test('a fallback that asks for a call back says so to the clinic’s record', async () => {
    await patientAnswers(60, 1, {
      hold: false,
      fallback: 'ask_call_back',
      say: 'May the patient call you back?',
    });
    expect(setting.product.tools.at(-1)).toMatchObject({
      tool: 'no-availability',
      body: { callback: expect.any(String) },
    });
  });

  test('the clinic does not hold for ever', async () => {
    const asked = await patientAnswers(60, 10_000, {});
    expect(asked.length).toBeLessThan(90);
    expect(setting.product.toolNames().at(-1)).toBe('no-availability');
  });
});

test('the times are outside plain wishes', async () => {
  setting = await startSetting({ personas: ['asks_patient'] });
  const variables = { patient_preferences: 'weekday afternoons after 3 PM' };
  const { clinicVariables } = await import('./world.ts');
  await setting.call({ variables: { ...clinicVariables('cas_1.1.1', 'cas_1'), ...variables } });
  const offered = setting.product.tools.find(({ tool }) => tool === 'slots')?.body.slots;
  expect(Array.isArray(offered) && offered.every(({ time }) => time < '15:00')).toBe(true);
});
