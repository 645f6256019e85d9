import { createSocket } from 'node:dgram';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { coldStart } from '#functions/wiring.ts';
import { stageNames } from '#infra/aws/settings.ts';
import { stepFunctionsWorkflow } from '#shared/adapters/step-functions/workflow.ts';
import { annotateTrace, subsegment } from '#shared/adapters/xray/annotate.ts';
import { about, whatItIsAbout } from '#shared/lambda/invocation.ts';
import { jsonLog } from '#shared/lambda/log.ts';
import { task } from '#shared/lambda/task.ts';
import { aPatient, yesTo } from '#tests/support/a-patient.ts';
import { aContext } from '#tests/support/an-event.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { ofType, stackOf } from './synthesized.ts';

const trace = 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1';
const began = new Date('2026-11-23T16:30:00Z');
const ended = new Date('2026-11-23T16:30:01Z');
const ids = { call_id: 'cas_1.1.1', cascade_id: 'cas_1' };

/** The daemon as Lambda runs it beside a function. */
const startDaemon = async () => {
  const socket = createSocket('udp4');
  const heard: string[] = [];
  socket.on('message', (bytes) => heard.push(bytes.toString('utf8')));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    heard,
    close: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
};

describe('a trace', () => {
  it.each(stageNames)('is taken of every function and of the state machine in %s', (stage) => {
    const made = ofType(stackOf(stage), 'AWS::Lambda::Function');
    expect(made.length).toBeGreaterThan(10);
    for (const [, { Properties }] of made) expect(Properties.TracingConfig).toEqual({ Mode: 'Active' });
    const [machine] = ofType(stackOf(stage), 'AWS::StepFunctions::StateMachine');
    expect(machine?.[1].Properties.TracingConfiguration).toEqual({ Enabled: true });
  });

  it('is found by call and by cascade, and holds nothing else', () => {
    const document = JSON.parse(subsegment({ trace, daemon: undefined, ids, began, ended }) ?? '{}');
    expect(document).toEqual({
      type: 'subsegment',
      name: 'ringaround',
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      trace_id: '1-5759e988-bd862e3fe1be46a994272793',
      parent_id: '53995c3f42cd8ad8',
      start_time: began.getTime() / 1000,
      end_time: ended.getTime() / 1000,
      annotations: ids,
    });
  });

  it.each([
    ['is not sampled', trace.replace('Sampled=1', 'Sampled=0'), ids],
    ['is not there', undefined, ids],
    ['cannot be read', 'nonsense', ids],
    ['is about nobody', trace, {}],
  ])('that %s costs nothing', (_, given, known) => {
    expect(subsegment({ trace: given, daemon: '127.0.0.1:2000', ids: known, began, ended })).toBeUndefined();
  });

  it('that nobody takes harms no answer', async () => {
    await expect(
      annotateTrace({ trace, daemon: 'no-such-host.invalid:2000', ids, began, ended }),
    ).resolves.toBeUndefined();
  });

  it('is marked after each invocation of a Lambda with what that one was about', async () => {
    const daemon = await startDaemon();
    const variables: Record<string, string> = {
      AWS_XRAY_DAEMON_ADDRESS: daemon.address,
      _X_AMZN_TRACE_ID: trace,
    };
    const handler = coldStart(
      async () =>
        task(
          jsonLog(
            () => undefined,
            () => began,
          ),
          z.object({ cascade_id: z.string() }),
          z.object({}),
          async () => ({}),
        ),
      variables,
    );
    await handler({ cascade_id: 'cas_1' }, aContext('decide-next'));
    variables._X_AMZN_TRACE_ID = trace.replace('Root=1-5759e988', 'Root=1-5759e999');
    await handler({ cascade_id: 'cas_2' }, aContext('decide-next'));
    await expect.poll(() => daemon.heard.length).toBe(2);
    const documents = daemon.heard.map((text) => text.split('\n'));
    for (const [header] of documents)
      expect(JSON.parse(header ?? '')).toEqual({ format: 'json', version: 1 });
    expect(documents.map(([, document]) => JSON.parse(document ?? ''))).toMatchObject([
      { trace_id: '1-5759e988-bd862e3fe1be46a994272793', annotations: { cascade_id: 'cas_1' } },
      { trace_id: '1-5759e999-bd862e3fe1be46a994272793', annotations: { cascade_id: 'cas_2' } },
    ]);
    await daemon.close();
  });

  it('goes on from the chat into the execution it starts', async () => {
    const mock = mockClient(SFNClient);
    mock.on(StartExecutionCommand).resolves({});
    const arn = 'arn:aws:states:us-east-1:000000000000:stateMachine:cascade';
    await stepFunctionsWorkflow(new SFNClient({ region: 'us-east-1' }), arn, () => trace).start('cas_1');
    expect(mock.commandCalls(StartExecutionCommand)[0]?.args[0].input).toMatchObject({ traceHeader: trace });
    mock.restore();
  });
});

describe('what an invocation is about', () => {
  it('is nothing outside of one, and never what another was about', async () => {
    about({ call_id: 'lost' });
    expect(whatItIsAbout()).toEqual({});
    const lines: string[] = [];
    const log = jsonLog(
      (line) => lines.push(line),
      () => began,
    );
    const handler = task(log, z.object({ call_id: z.optional(z.string()) }), z.object({}), async () => {
      log('info', 'CALL_ENDED', {});
      return {};
    });
    await Promise.all([handler({ call_id: 'a' }, aContext('x')), handler({ call_id: 'b' }, aContext('x'))]);
    await handler({}, aContext('x'));
    expect(lines.map((line) => JSON.parse(line).call_id)).toEqual(['a', 'b', undefined]);
  });
});

describe('every line of the log', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ personas: ['no_answer', 'asks_patient'] });
    const patient = aPatient(desk);
    const { plan } = await patient.untilConsent();
    await patient.post(yesTo(plan));
    await patient.until('done');
    await patient.call('POST', '/tools/begin-call', {}, { 'x-tool-secret': 'wrong', 'x-call-token': 'x~y' });
    await patient.call('GET', '/sessions/ses_somebodys-secret-words', undefined);
  });
  afterAll(() => desk?.close());

  it('says which session, cascade, call or conversation it is about, once that is known', () => {
    const lines = desk.logged.map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(60);
    const quiet = lines.filter(({ session_id, cascade_id, call_id, conversation_id }) =>
      [session_id, cascade_id, call_id, conversation_id].every((id) => id === undefined),
    );
    // The sweeper speaks of all of them, and whoever is turned away is nobody.
    const allowed = [
      'LINES_IN_USE',
      'CASCADES_IN_STATE',
      'SWEEP_REPAIRED',
      'TOOL_REFUSED',
      'REQUEST_REFUSED',
      'REQUEST_COMPLETED',
    ];
    expect([...new Set(quiet.map(({ code }) => code))].filter((code) => !allowed.includes(code))).toEqual([]);
    for (const { code, status } of quiet)
      if (code === 'REQUEST_COMPLETED') expect(status).toBeGreaterThanOrEqual(400);
  });

  it('lets one call be followed through tools, webhook and tasks by its id alone', () => {
    const lines = desk.logged.map((line) => JSON.parse(line));
    const [placed] = lines.filter(({ code }) => code === 'DIAL_PLACED').slice(-1);
    const told = lines.filter(({ call_id }) => call_id === placed.call_id);
    const codes = new Set(told.map(({ code }) => code));
    for (const code of ['DIAL_PLACED', 'TOOL_ANSWERED', 'CALL_ENDED']) expect(codes).toContain(code);
    const routes = new Set(told.map(({ route }) => route));
    for (const route of ['POST /tools/{tool}', 'POST /webhooks/elevenlabs/post-call'])
      expect(routes).toContain(route);
  });

  it('takes no id from whoever could not prove a right to it', () => {
    expect(desk.logged.join('\n')).not.toContain('somebodys-secret-words');
  });
});
