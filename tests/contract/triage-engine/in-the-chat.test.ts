import { afterEach, describe, expect, it, vi } from 'vitest';
import { aPatient } from '#tests/support/a-patient.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import {
  type ConverseAnswer,
  fails,
  type ModelStandIn,
  modelStandIn,
  saysInstead,
  usesTool,
} from './model-stand-in.ts';

let desk: Desk | undefined;
let model: ModelStandIn | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
  await model?.close();
  vi.unstubAllEnvs();
});

const aPatientOn = async (...answers: readonly ConverseAnswer[]) => {
  model = await modelStandIn(...answers);
  vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', model.endpoint);
  desk = await startDesk({
    personas: ['books'],
    variables: { TRIAGE_ENGINE: 'bedrock', BEDROCK_MODEL_ID: 'example.model-v1:0' },
  });
  return { patient: aPatient(desk), asked: model.asked };
};

const opener =
  'I am 34 and my ear has hurt since Tuesday, 3 out of 10, and my neck feels strange. New York, 10001.';

describe('the chat with a second opinion', () => {
  it('sends the patient to an emergency room when the model finds what the rules did not', async () => {
    const { patient } = await aPatientOn(
      usesTool({ disposition: 'emergency', quotes: ['my neck feels strange'] }),
    );
    expect(await patient.say(opener)).toMatchObject({
      phase: 'emergency',
      disposition: 'emergency',
      clinics: [],
    });
  });

  it.each<[string, ConverseAnswer]>([
    ['finds everything harmless', usesTool({ disposition: 'self_care', quotes: [] })],
    ['refuses to answer', saysInstead('I cannot help with that.')],
    ['is throttled', fails(429, 'ThrottlingException')],
    ['answers nonsense', usesTool({ level: 9 })],
  ])('books as with the rules alone when the model %s', async (_, answer) => {
    const { patient, asked } = await aPatientOn(answer);
    const plan = await patient.untilConsent();
    expect(plan).toMatchObject({ phase: 'consent', disposition: 'appointment' });
    expect(asked.length).toBeGreaterThan(0);
    await patient.say('yes');
    expect((await patient.until('done')).cascade?.outcome).toBe('booked');
  });
});
