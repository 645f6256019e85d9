import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { SecretArn } from './secrets.ts';
import type { Settings } from './settings.ts';

/**
 * What every function stands among. The state machine is known by its name, not by its resource: it invokes the
 * functions that resume it, and a reference both ways could not be deployed.
 */
export type Surroundings = {
  readonly settings: Settings;
  readonly key: IKey;
  readonly table: Table;
  readonly indexNames: readonly string[];
  readonly secretArn: SecretArn;
  readonly cascade: {
    readonly name: string;
    readonly arn: string;
    readonly executionArns: string;
    readonly executionArnsFinding: string;
  };
  readonly publicBaseUrl: string;
  readonly alarmTopic: ITopic;
  /** Folder of one function's bundle, which is what goes into its archive. */
  readonly codeFolder: (functionName: string) => string;
};
