import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseTriageEngine, triageEngine } from '#shared/adapters/triage-engine.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import { type ModelStandIn, modelStandIn, usesTool } from './model-stand-in.ts';

const now = new Date('2026-11-23T16:30:00Z');
const text = 'My ear has hurt since Tuesday, mild pain, no fever.';
const silent = () => undefined;

let model: ModelStandIn | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await model?.close();
});

describe('the triage engine that is configured', () => {
  it('is the rules, without any network', async () => {
    expect(await chooseTriageEngine({ kind: 'rules' }, silent)).toBe(triageEngine);
  });

  it('is Bedrock when it is named, with the SDK set up as on AWS', async () => {
    model = await modelStandIn(usesTool({ disposition: 'same_day', quotes: ['ear has hurt'] }));
    vi.stubEnv('AWS_ENDPOINT_URL_BEDROCK_RUNTIME', model.endpoint);
    vi.stubEnv('AWS_REGION', 'us-east-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    const engine = await chooseTriageEngine({ kind: 'bedrock', model_id: 'example.model-v1:0' }, silent);
    expect(await engine.assess({ text }, now)).toMatchObject({
      disposition: 'same_day',
      engine: { name: 'bedrock' },
    });
    expect(model.asked).toHaveLength(1);
  });

  it('is not Bedrock without a model, and says so before anything starts', () => {
    expect(readEnvironment({ TRIAGE_ENGINE: 'bedrock' })).toMatchObject({
      kind: 'faults',
      faults: [{ name: 'BEDROCK_MODEL_ID' }],
    });
    expect(readEnvironment({ TRIAGE_ENGINE: 'bedrock', BEDROCK_MODEL_ID: 'm' }).kind).toBe('ok');
    expect(readEnvironment({}).kind).toBe('ok');
  });
});
