import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checkSettings, settingsFor } from '#infra/aws/settings.ts';
import { create } from '#infra/synthetic/index.ts';
import { type Desk, mondayMorning, startDesk } from '#tests/support/desk.ts';
import { ofType, type Synthesized, stackOf, synthesize } from './synthesized.ts';

const inMiddleOfTheNight = mondayMorning - 8 * 3_600_000;

let closings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closings.map((close) => close()));
  closings = [];
});

type Handler = Awaited<ReturnType<typeof create>>;

/** The gateway's route to the provider, as the template makes it: every request becomes an event of the function. */
const startGateway = async (handler: () => Handler | undefined, desk: () => Desk | undefined) => {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const url = new URL(request.url ?? '/', 'http://localhost');
    const event = {
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks).toString('utf8') }),
      isBase64Encoded: false,
      requestContext: { http: { method: request.method ?? 'GET' } },
    };
    const work = async () => handler()?.(event);
    const answer = Object(await (desk()?.scheduler.during(work) ?? work()));
    response.writeHead(answer.statusCode, answer.headers);
    response.end(Buffer.from(answer.body, 'base64'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closings.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  const isTcp = (one: typeof address): one is AddressInfo => typeof one === 'object' && one !== null;
  if (!isTcp(address)) throw new Error('The gateway has no port.');
  return `http://127.0.0.1:${address.port}`;
};

/** The local stack whose provider is the function itself, reached over HTTP. */
const start = async (startsAt: number, changes: Readonly<Record<string, string>> = {}) => {
  let handler: Handler | undefined;
  let desk: Desk | undefined;
  const provider = await startGateway(
    () => handler,
    () => desk,
  );
  desk = await startDesk({
    personas: ['full'],
    startsAt,
    variables: { ELEVENLABS_BASE_URL: provider, ...changes },
  });
  const { scheduler } = desk;
  closings.push(desk.close);
  const lines: string[] = [];
  handler = await create(
    {
      CALL_MODE: 'simulated',
      METRICS_NAMESPACE: 'Ringaround/dev',
      PUBLIC_BASE_URL: `http://127.0.0.1:${desk.port}`,
      ELEVENLABS_API_KEY: 'simulated-key',
      ELEVENLABS_WEBHOOK_SECRET: `${desk.variables.ELEVENLABS_WEBHOOK_SECRET},one-that-is-going`,
      TOOL_SECRET: desk.variables.TOOL_SECRET,
    },
    {
      scheduler,
      clock: desk.clock,
      write: (line) => lines.push(line),
      pause: async () => {
        let turns = 0;
        await scheduler.runUntilIdle({ until: () => turns++ > 0 });
      },
    },
  );
  return { desk, handler, lines };
};

describe('the synthetic patient', () => {
  it('gets an appointment over HTTP, by telephones that ring in the same function, and leaves nothing behind', async () => {
    const { desk, handler, lines } = await start(mondayMorning);
    expect(await handler({})).toEqual({ passed: true, outcome: 'booked' });
    expect(desk.phoneWorld.log(), 'nobody else was phoned').toEqual([]);
    const logged = JSON.parse(lines.at(-1) ?? '{}');
    expect(logged).toMatchObject({ code: 'SYNTHETIC_PASSED', outcome: 'booked', SyntheticPassed: 1 });
    const left = (await desk.items()).map(({ type }) => type);
    expect(left).toContain('tombstone');
    for (const type of ['session', 'entry', 'cascade', 'call', 'turns']) expect(left).not.toContain(type);
  });

  it('is content at night with a cascade that waits for the morning', async () => {
    const { desk, handler } = await start(inMiddleOfTheNight);
    expect(await handler({})).toEqual({ passed: true, outcome: 'waiting' });
    expect((await desk.items()).map(({ type }) => type)).not.toContain('session');
  });

  it('says at which step it was left alone, and no metric says that it passed', async () => {
    const { desk, handler, lines } = await start(mondayMorning);
    await desk.control.switchCalling(false);
    expect(await handler({})).toEqual({ passed: false, step: 'calls', saw: 'switch' });
    const logged = JSON.parse(lines.at(-1) ?? '{}');
    expect(logged).toMatchObject({ code: 'SYNTHETIC_FAILED', level: 'error' });
    expect(logged).not.toHaveProperty('SyntheticPassed');
    expect((await desk.items()).map(({ type }) => type)).not.toContain('session');
  });

  it('notices a provider that takes another key', async () => {
    const { handler } = await start(mondayMorning, { ELEVENLABS_API_KEY: 'another-key' });
    expect(await handler({})).toMatchObject({ passed: false, step: 'summary' });
  });

  it('opens its telephones to nobody without the key, and refuses to be anywhere where phones ring', async () => {
    const { handler } = await start(mondayMorning);
    const event = {
      rawPath: '/v1/convai/twilio/outbound-call',
      headers: {},
      body: '{}',
      requestContext: { http: { method: 'POST' } },
    };
    expect(await handler(event)).toMatchObject({ statusCode: 401 });
    await expect(create({ CALL_MODE: 'live', PUBLIC_BASE_URL: 'https://api.example.org' })).rejects.toThrow(
      /CALL_MODE/,
    );
  });
});

const functionIn = (synthesized: Synthesized) =>
  ofType(synthesized, 'AWS::Lambda::Function').find(([, { Properties }]) =>
    String(Properties.FunctionName).endsWith('-synthetic'),
  )?.[1].Properties;
const routesIn = (synthesized: Synthesized) =>
  ofType(synthesized, 'AWS::ApiGatewayV2::Route')
    .map(([, { Properties }]) => String(Properties.RouteKey))
    .filter((key) => key.includes('/v1/'));

describe('the environments of the synthetic patient', () => {
  it.each(['dev', 'staging'] as const)('%s has it every hour, its telephones, and its alarm', (stage) => {
    const synthesized = stackOf(stage);
    expect(functionIn(synthesized)).toMatchObject({
      TracingConfig: { Mode: 'Active' },
      Environment: { Variables: { CALL_MODE: 'simulated' } },
    });
    synthesized.template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 hour)' });
    expect(routesIn(synthesized).sort()).toEqual(
      ['DELETE', 'GET', 'POST'].map((method) => `${method} /v1/convai/{proxy+}`),
    );
    synthesized.template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'SyntheticPassed',
      Namespace: `Ringaround/${stage}`,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
      Period: 3_600,
    });
    synthesized.template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: `ringaround-${stage}-place-call`,
      Environment: { Variables: { ELEVENLABS_AGENT_ID: 'agent_clinic' } },
    });
  });

  it.each([
    ['prod', stackOf('prod')],
    [
      'a live environment',
      synthesize({ ...settingsFor('dev'), callMode: 'live', voice: { concurrency: 2, agentId: 'a' } }),
    ],
    [
      'one where patients sign in',
      synthesize({
        ...settingsFor('dev'),
        signIn: { issuer: 'https://login.example.org', audience: ['ringaround'] },
      }),
    ],
    ['one that asks for a proved number', synthesize({ ...settingsFor('dev'), verifiedContact: 'required' })],
  ])('%s has none of it', (_, synthesized) => {
    expect(functionIn(synthesized)).toBeUndefined();
    expect(routesIn(synthesized)).toEqual([]);
    expect(synthesized.text).not.toContain('SyntheticPassed');
    expect(synthesized.text).not.toContain('rate(1 hour)');
  });

  it('never include the one with patients', () => {
    expect(() => checkSettings({ ...settingsFor('prod'), synthetic: true })).toThrow(/without patients/);
  });
});
