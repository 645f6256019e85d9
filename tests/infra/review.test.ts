import { Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '#infra/aws/review.ts';
import { checkSettings, settingsFor, stageNames } from '#infra/aws/settings.ts';
import { stackOf, synthesize } from './synthesized.ts';

describe('the security review', () => {
  it.each(stageNames)('finds nothing open in %s', (stage) => {
    expect(findingsOf(stackOf(stage).stack)).toEqual([]);
  });

  it('still finds nothing when every option is chosen', () => {
    const { stack } = synthesize({
      ...settingsFor('prod'),
      alarmEmail: 'duty@example.org',
      allowedOrigins: ['https://chat.example.org'],
      twilio: { accountSid: 'AC0' },
      clinicDirectory: 'amazon-location',
      triageEngine: { kind: 'bedrock', modelId: 'example.model-v1:0' },
      domain: {
        name: 'api.example.org',
        certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/example',
      },
    });
    expect(findingsOf(stack)).toEqual([]);
  });

  it('would find an open door', () => {
    const { stack } = synthesize(settingsFor('dev'));
    new Bucket(stack, 'Open');
    expect(findingsOf(stack).map(({ rule }) => rule)).toContain('AwsSolutions-S1');
  });

  it('has a reason for everything that was acknowledged', () => {
    const reasons = stackOf('prod')
      .stack.node.findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.values(Object(data)));
    expect(reasons.length).toBeGreaterThan(10);
    for (const reason of reasons) expect(String(reason).length).toBeGreaterThan(30);
  });
});

describe('settings', () => {
  it('are the same for the same name, and dev when none is given', () => {
    expect(settingsFor(undefined).stage).toBe('dev');
    expect(settingsFor('prod')).toMatchObject({ stage: 'prod', protectData: true });
    expect(() => settingsFor('production')).toThrow(/dev/);
  });

  it('refuse live calls without an agent', () => {
    expect(() => checkSettings({ ...settingsFor('dev'), callMode: 'live' })).toThrow(/voice\.agentId/);
  });

  it('refuse an origin that is not exact', () => {
    expect(() => checkSettings({ ...settingsFor('dev'), allowedOrigins: ['*'] })).toThrow(/exact/);
  });
});
