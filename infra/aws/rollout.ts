import { LambdaApplication } from 'aws-cdk-lib/aws-codedeploy';
import { type IRole, ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Settings } from './settings.ts';

export type Rollout =
  | { readonly kind: 'all-at-once' }
  | { readonly kind: 'canary'; readonly application: LambdaApplication; readonly role: IRole };

/** A canary takes a tenth of the traffic for five minutes; the function's error alarm takes it back. */
export const createRollout = (scope: Construct, settings: Settings): Rollout => {
  if (settings.rollout === 'all-at-once') return { kind: 'all-at-once' };
  const folder = new Construct(scope, 'Rollout');
  const role = new Role(folder, 'Role', {
    assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
    managedPolicies: [
      ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSCodeDeployRoleForLambdaLimited'),
    ],
  });
  acknowledge(role, {
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]':
      'CodeDeploy documents this policy as the one its Lambda deployments need; it can move aliases and read alarms.',
  });
  return {
    kind: 'canary',
    application: new LambdaApplication(folder, 'Application', {
      applicationName: `ringaround-${settings.stage}`,
    }),
    role: role.withoutPolicyUpdates(),
  };
};
