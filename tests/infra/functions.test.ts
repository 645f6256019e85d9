import { describe, expect, it } from 'vitest';
import { settingsFor } from '#infra/aws/settings.ts';
import { functions } from '#infra/catalogue.ts';
import { ofType, stackOf, synthesize } from './synthesized.ts';

const prod = stackOf('prod');
const propertiesOf = (name: string) =>
  ofType(prod, 'AWS::Lambda::Function').find(
    ([, { Properties }]) => Properties.FunctionName === `ringaround-prod-${name}`,
  )?.[1].Properties ?? {};

describe('every function', () => {
  it.each(functions)(
    '$name runs on arm64 Node 24 with the memory, time and reserve of the catalogue',
    (fn) => {
      expect(propertiesOf(fn.name)).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        MemorySize: fn.memoryMb,
        Timeout: fn.timeoutSeconds,
        TracingConfig: { Mode: 'Active' },
      });
      expect(propertiesOf(fn.name).ReservedConcurrentExecutions).toBe(fn.reservedConcurrency);
    },
  );

  it('is in the catalogue and nowhere else', () => {
    expect(ofType(prod, 'AWS::Lambda::Function')).toHaveLength(functions.length);
  });

  it('keeps what it gave up when nobody waits for the answer', () => {
    const withQueue = functions.filter(({ name }) => propertiesOf(name).DeadLetterConfig !== undefined);
    expect(withQueue.map(({ name }) => name).sort()).toEqual(['finalise', 'sweep']);
  });

  it('never rings a phone unless the settings say live', () => {
    expect(propertiesOf('place-call').Environment).toMatchObject({ Variables: { CALL_MODE: 'simulated' } });
    const live = synthesize({
      ...settingsFor('dev'),
      callMode: 'live',
      voice: { concurrency: 2, agentId: 'agent_example' },
    });
    live.template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'ringaround-dev-place-call',
      Environment: {
        Variables: { CALL_MODE: 'live', ELEVENLABS_AGENT_ID: 'agent_example', ELEVENLABS_CONCURRENCY: '2' },
      },
    });
  });

  it('never moves its clock in AWS', () => {
    for (const stage of ['dev', 'staging', 'prod'] as const) {
      expect(stackOf(stage).text).not.toContain('CLOCK_OFFSET_SECONDS');
    }
  });

  it('moves to a new version gradually in production and back when its alarm rings', () => {
    const groups = ofType(prod, 'AWS::CodeDeploy::DeploymentGroup');
    expect(groups).toHaveLength(functions.length);
    for (const [, { Properties }] of groups) {
      expect(Properties).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AutoRollbackConfiguration: { Enabled: true },
      });
    }
    expect(ofType(stackOf('dev'), 'AWS::CodeDeploy::DeploymentGroup')).toEqual([]);
  });
});
