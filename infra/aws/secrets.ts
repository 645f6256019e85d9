import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { type FunctionSettings, functions } from '../catalogue.ts';
import { acknowledge } from './acknowledge.ts';
import { secretPath, secretsOf } from './function-environment.ts';
import type { Settings } from './settings.ts';

type SecretName = NonNullable<FunctionSettings['secrets']>[number];
export type SecretArn = (name: SecretName) => string;

/**
 * Empty shelves: a secret is created without a value, so that nothing secret is ever in the template and a forgotten
 * one fails closed. The operator puts the value in (README, deploy).
 */
export const createSecrets = (scope: Construct, key: IKey, settings: Settings): SecretArn => {
  const folder = new Construct(scope, 'Secrets');
  const names = [...new Set(functions.flatMap((fn) => secretsOf(fn, settings)))].sort();
  const arns = new Map(
    names.map((name) => {
      const secret = new CfnSecret(folder, name, {
        name: secretPath(settings, name),
        description: `${name} of Ringaround ${settings.stage}; put the value in by hand, never by template`,
        kmsKeyId: key.keyArn,
      });
      secret.applyRemovalPolicy(settings.protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
      return [name, secret.ref] as const;
    }),
  );
  const rotation =
    'Issued by the provider, which offers no rotation to Lambda; two values overlap by hand instead.';
  acknowledge(folder, {
    'AwsSolutions-SMG4': rotation,
    'HIPAA.Security-SecretsManagerRotationEnabled': rotation,
  });
  return (name) => {
    const arn = arns.get(name);
    if (arn === undefined) throw new Error(`No secret is kept for ${name}.`);
    return arn;
  };
};
