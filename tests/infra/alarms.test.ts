import { describe, expect, it } from 'vitest';
import { settingsFor } from '#infra/aws/settings.ts';
import { functions } from '#infra/catalogue.ts';
import { runbook, runbookText } from '#infra/operations/runbook.ts';
import { logCatalogue } from '#shared/contracts/log-catalogue.ts';
import { ofType, stackOf, synthesize, targetOf } from './synthesized.ts';

const prod = stackOf('prod');
const alarmsOf = (stage: 'dev' | 'prod') => ofType(stackOf(stage), 'AWS::CloudWatch::Alarm');
const textOf = ([, { Properties }]: ReturnType<typeof alarmsOf>[number]): string =>
  String(Properties.AlarmDescription);
const alarms = alarmsOf('prod');
const texts = alarms.map(textOf);

describe('alarms', () => {
  it('each say what it means for people and what to do first', () => {
    expect(alarms.length).toBeGreaterThan(functions.length * 2);
    for (const text of texts)
      expect(text).toMatch(/^[A-Z].{20,}[.] First step: .{15,}[.] Runbook: README[.]md#[a-z-]+$/);
  });

  it('each name an entry of the runbook, and no entry waits for an alarm that is not there', () => {
    // Where no patient is, a made-up one has an alarm of its own.
    const everywhere = [...texts, ...alarmsOf('dev').map(textOf)];
    const linked = new Set(everywhere.map((text) => /#([a-z-]+)$/.exec(text)?.[1] ?? ''));
    expect([...linked].filter((id) => !(id in runbook))).toEqual([]);
    expect(Object.keys(runbook).filter((id) => !linked.has(id))).toEqual([]);
    for (const id of linked) expect(runbookText()).toContain(`#### ${id}\n`);
  });

  it('each are heard when they ring and when they stop', () => {
    const topics = new Set(ofType(prod, 'AWS::SNS::Topic').map(([id]) => id));
    for (const [, { Properties }] of alarms) {
      for (const actions of [Properties.AlarmActions, Properties.OKActions]) {
        expect(Array.isArray(actions) && actions.every((action) => topics.has(targetOf(action) ?? ''))).toBe(
          true,
        );
      }
    }
  });

  it.each(functions)('tell whom it hurts when $name fails', ({ errorImpact }) => {
    expect(texts.some((text) => text.startsWith(errorImpact))).toBe(true);
  });

  it('ring when the sweeper falls silent', () => {
    prod.template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
      MetricName: 'Invocations',
    });
  });

  it('ring for every queue of given-up work', () => {
    const watched = alarms.flatMap(([, { Properties }]) =>
      Properties.MetricName === 'ApproximateNumberOfMessagesVisible'
        ? [JSON.stringify(Properties.Dimensions)]
        : [],
    );
    for (const [id] of ofType(prod, 'AWS::SQS::Queue')) {
      expect(watched.some((dimensions) => dimensions.includes(id))).toBe(true);
    }
  });

  it('say nothing about a patient: their metrics are told apart by machinery alone', () => {
    const named = alarms.flatMap(([, { Properties }]) =>
      [...JSON.stringify(Properties).matchAll(/"Name":"(\w+)","Value"/g)].map(([, name]) => name),
    );
    expect([...new Set(named)].sort()).toEqual([
      'ApiId',
      'FunctionName',
      'Operation',
      'QueueName',
      'Stage',
      'StateMachineArn',
      'TableName',
    ]);
  });

  it('count only lines that the log catalogue knows', () => {
    const codes = ofType(prod, 'AWS::Logs::MetricFilter').map(([, { Properties }]) =>
      String(Properties.FilterPattern),
    );
    expect(codes.length).toBeGreaterThan(5);
    for (const pattern of codes) {
      const code = /"([A-Z_]+)"/.exec(pattern)?.[1] ?? '';
      expect(Object.keys(logCatalogue)).toContain(code);
    }
  });

  it('go to the address of the settings', () => {
    const told = synthesize({ ...settingsFor('dev'), alarmEmail: 'duty@example.org' });
    told.template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'duty@example.org',
    });
  });
});
