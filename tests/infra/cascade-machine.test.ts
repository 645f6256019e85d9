import { readFileSync } from 'node:fs';
import validate from 'asl-validator';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { cascadeMachine, functions } from '#infra/catalogue.ts';
import { policy } from '#shared/domain/policy.ts';
import { statementsByRole } from './policies.ts';
import { ofType, stackOf, targetOf } from './synthesized.ts';

const file = readFileSync(new URL('../../infra/cascade.asl.json', import.meta.url), 'utf8');
const stateSchema = z.looseObject({
  Type: z.string(),
  TimeoutSeconds: z.optional(z.union([z.number(), z.string()])),
  Retry: z.optional(z.array(z.unknown())),
  Catch: z.optional(z.array(z.object({ ErrorEquals: z.array(z.string()) }))),
  Arguments: z.optional(z.looseObject({ FunctionName: z.string() })),
});
const { States } = z.object({ States: z.record(z.string(), stateSchema) }).parse(JSON.parse(file));
const tasks = Object.entries(States).filter(([, { Type }]) => Type === 'Task');
const synthesized = stackOf('prod');
const machine = ofType(synthesized, 'AWS::StepFunctions::StateMachine')[0]?.[1].Properties ?? {};

describe('the state machine in the template', () => {
  it('is the file that the local runner executes, letter by letter', () => {
    expect(machine.DefinitionString).toBe(file);
  });

  it('is valid Amazon States Language', () => {
    const { isValid, errorsText } = validate(JSON.parse(file), { checkArn: false, checkPaths: true });
    expect(isValid, errorsText('\n')).toBe(true);
  });

  it('never repeats a dial by itself', () => {
    expect(States.PlaceCall?.Type).toBe('Task');
    expect(States.PlaceCall?.Retry).toBeUndefined();
    expect(States.PlaceCall?.TimeoutSeconds).toBe(policy.placeCallTimeoutSeconds);
  });

  it.each(tasks)('gives %s a timeout and catches everything that goes wrong in it', (_, state) => {
    expect(state.TimeoutSeconds).toBeDefined();
    expect(state.Catch?.flatMap(({ ErrorEquals }) => ErrorEquals)).toContain('States.ALL');
  });

  it('fills every placeholder of the file and no other, each with the live version of its function', () => {
    const placeholders = [...file.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
    const filled = z.record(z.string(), z.unknown()).parse(machine.DefinitionSubstitutions);
    expect(Object.keys(filled).sort()).toEqual([...new Set(placeholders)].sort());
    for (const [placeholder, name] of Object.entries(cascadeMachine.placeholders)) {
      expect(targetOf(filled[placeholder])).toMatch(
        new RegExp(`^${name.replaceAll('-', '')}.*Aliaslive`, 'i'),
      );
    }
  });

  it('may invoke its five functions and nothing else', () => {
    const statements = statementsByRole(synthesized).get(targetOf(machine.RoleArn) ?? '') ?? [];
    const invoked = statements.filter(({ Action }) => Action.includes('lambda:InvokeFunction'));
    expect(invoked).toHaveLength(1);
    expect(invoked[0]?.Resource).toHaveLength(Object.keys(cascadeMachine.placeholders).length);
    expect(invoked[0]?.Resource.every((resource) => targetOf(resource)?.includes('Aliaslive'))).toBe(true);
    const others = statements
      .flatMap(({ Action }) => Action)
      .filter((action) => !/^(logs|xray|kms):/.test(action));
    expect(others).toEqual(['lambda:InvokeFunction']);
  });

  it('logs which state ran and never what was in it, under our own key', () => {
    expect(machine.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
    expect(machine.EncryptionConfiguration).toMatchObject({ Type: 'CUSTOMER_MANAGED_KMS_KEY' });
  });

  it('outlives the longest wait it may have to sit through', () => {
    const { TimeoutSeconds } = z.object({ TimeoutSeconds: z.number() }).parse(JSON.parse(file));
    expect(TimeoutSeconds).toBeGreaterThan(
      policy.consentMostSeconds + policy.callsPerCascade * policy.placeCallTimeoutSeconds,
    );
  });

  it('hands an execution that ended badly to the finaliser, with tries and a place for what could not be delivered', () => {
    synthesized.template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'], stateMachineArn: Match.anyValue() },
      },
      Targets: [
        Match.objectLike({
          RetryPolicy: Match.objectLike({ MaximumRetryAttempts: 185 }),
          DeadLetterConfig: Match.objectLike({ Arn: Match.anyValue() }),
        }),
      ],
    });
  });

  it('is swept every minute', () => {
    synthesized.template.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)' });
    expect(policy.sweepSeconds).toBe(60);
    expect(functions.filter(({ trigger }) => trigger === 'schedule').map(({ name }) => name)).toEqual([
      'sweep',
    ]);
  });
});
