import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { bundleFunctions } from '#infra/aws/bundle.ts';
import { createTable } from '#infra/local/create-table.ts';
import { startEmbeddedDynamodb } from '#infra/local/dynamodb/embedded-dynamodb.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { fails, type ModelStandIn, modelStandIn, usesTool } from './model-stand-in.ts';

process.env.AWS_ACCESS_KEY_ID ??= 'test';
process.env.AWS_SECRET_ACCESS_KEY ??= 'test';

const room = mkdtempSync(join(tmpdir(), 'ringaround-bedrock-'));
const caller = join(room, 'call.cjs');
let dynamodb: Awaited<ReturnType<typeof startEmbeddedDynamodb>>;
let model: ModelStandIn;

/** Loads the bundle in a process of its own, as Lambda would, and has it answer the same request twice. */
const source = (bundle: string): string => `
  const { handler } = require(${JSON.stringify(bundle)});
  const once = () => handler(JSON.parse(process.argv[2]), { awsRequestId: 'r', getRemainingTimeInMillis: () => 9e3 });
  (async () => {
    const answers = [await once(), await once()].map(({ body }) => JSON.parse(body));
    process.stdout.write('\\n' + JSON.stringify(answers) + '\\n');
    process.exit(0);
  })();
`;

const answersSchema = z.array(z.object({ disposition: z.string(), engine: z.object({ name: z.string() }) }));

beforeAll(async () => {
  dynamodb = await startEmbeddedDynamodb({});
  await createTable(dynamodb.endpoint, 'ringaround');
  const [chat] = await bundleFunctions(['chat'], { to: room });
  writeFileSync(caller, source(join(chat?.folder ?? '', 'index.js')));
  model = await modelStandIn(
    usesTool({ disposition: 'same_day', quotes: ['ear has hurt'] }),
    fails(429, 'ThrottlingException'),
  );
}, 60_000);

afterAll(async () => {
  await model?.close();
  await dynamodb?.close();
  rmSync(room, { recursive: true, force: true });
});

const run = (event: object): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [caller, JSON.stringify(event)], {
      env: {
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
        AWS_ENDPOINT_URL_BEDROCK_RUNTIME: model.endpoint,
        TABLE_NAME: 'ringaround',
        STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:111111111111:stateMachine:cascade',
        TRIAGE_ENGINE: 'bedrock',
        BEDROCK_MODEL_ID: 'example.model-v1:0',
      },
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(errors.slice(0, 2_000)));
    });
  });

describe('the bundled chat with Bedrock', () => {
  it('asks the model through the slimmed SDK, and stands on the rules when it is throttled', async () => {
    const event = anEvent('POST /triage', {
      body: JSON.stringify({ text: 'My ear has hurt since Tuesday, mild pain, no fever.' }),
    });
    const output = await run(event);
    const answers = answersSchema.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
    expect(answers).toMatchObject([
      { disposition: 'same_day', engine: { name: 'bedrock' } },
      { engine: { name: 'rules' } },
    ]);
    expect(output).toContain('"code":"SECOND_OPINION_MISSING"');
    expect(output).toContain('"reason":"throttled"');
    expect(model.asked).toHaveLength(2);
  }, 60_000);
});
