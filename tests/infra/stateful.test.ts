import { describe, expect, it } from 'vitest';
import { settingsFor, stageNames } from '#infra/aws/settings.ts';
import { lostBy } from '#infra/operations/stateful.ts';
import { ofType, stackOf, synthesize } from './synthesized.ts';

const templateOf = (stage: 'dev' | 'staging' | 'prod') => stackOf(stage).template.toJSON();
/** The template with one thing changed. */
const changed = (
  change: (resources: Record<string, { Type: string; Properties: Record<string, unknown> }>) => void,
) => {
  const copy = structuredClone(templateOf('prod'));
  change(copy.Resources);
  return copy;
};
const idOf = (type: string) => ofType(stackOf('prod'), type)[0]?.[0] ?? '';

describe('what holds data', () => {
  it.each(stageNames)('keeps the name and identity it was deployed with in %s', (stage) => {
    const { resources } = stackOf(stage);
    // Renaming one of these makes a new, empty one beside the old: change this list only with a plan to move the data.
    const known = ['TableCD117FA1', 'CustomerKey844A1305', 'CascadeMachine8B448E9F', 'ApiF70053CD'];
    expect(known.filter((id) => !resources.has(id))).toEqual([]);
    expect(resources.get('TableCD117FA1')?.Properties.TableName).toBe(`ringaround-${stage}`);
    expect(resources.get('CascadeMachine8B448E9F')?.Properties.StateMachineName).toBe(
      `ringaround-${stage}-cascade`,
    );
  });

  it('is not lost by a change of code, memory or reserve', () => {
    expect(lostBy(templateOf('prod'), templateOf('prod'))).toEqual([]);
    const other = synthesize({
      ...settingsFor('prod'),
      reserveConcurrency: false,
      allowedOrigins: ['https://a.example.org'],
    });
    expect(lostBy(templateOf('prod'), other.template.toJSON())).toEqual([]);
  });

  it.each([
    ['AWS::DynamoDB::Table', 'TableName', 'other'],
    ['AWS::DynamoDB::Table', 'KeySchema', []],
    ['AWS::StepFunctions::StateMachine', 'StateMachineName', 'other'],
    ['AWS::SecretsManager::Secret', 'Name', 'other'],
  ])('is noticed when %s would be replaced by another %s', (type, property, value) => {
    const after = changed((resources) => {
      const resource = resources[idOf(type)];
      if (resource !== undefined) resource.Properties[property] = value;
    });
    expect(lostBy(templateOf('prod'), after)).toEqual([expect.stringContaining(`${property} changes`)]);
  });

  it.each(['AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::ApiGatewayV2::Api', 'AWS::SNS::Topic'])(
    'is noticed when a %s would be removed, or come under another name in the template',
    (type) => {
      const id = idOf(type);
      const removed = changed((resources) => {
        delete resources[id];
      });
      const renamed = changed((resources) => {
        const resource = resources[id];
        delete resources[id];
        if (resource !== undefined) resources.Another = resource;
      });
      expect(lostBy(templateOf('prod'), removed)).toEqual([expect.stringContaining('removed')]);
      expect(lostBy(templateOf('prod'), renamed)).toEqual([expect.stringContaining('removed')]);
    },
  );
});
