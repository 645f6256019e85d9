import * as z from 'zod/mini';

/**
 * What holds data or an address that others know, and the properties whose change makes CloudFormation put a new,
 * empty one in its place. Removing one, or changing one of these, must be a decision and never a side effect.
 */
const replacedBy: Readonly<Record<string, readonly string[]>> = {
  'AWS::DynamoDB::Table': ['TableName', 'KeySchema'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage'],
  'AWS::SecretsManager::Secret': ['Name'],
  'AWS::StepFunctions::StateMachine': ['StateMachineName', 'StateMachineType'],
  'AWS::ApiGatewayV2::Api': ['ProtocolType'],
  'AWS::ApiGatewayV2::DomainName': ['DomainName'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
  'AWS::SNS::Topic': ['TopicName', 'FifoTopic'],
  'AWS::SQS::Queue': ['QueueName', 'FifoQueue'],
};

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.optional(z.record(z.string(), z.unknown())) }),
  ),
});

/** What of the old template would be lost by deploying the new one, as sentences; empty is good. */
export const lostBy = (before: unknown, after: unknown): readonly string[] => {
  const old = templateSchema.parse(before).Resources;
  const next = templateSchema.parse(after).Resources;
  return Object.entries(old).flatMap(([id, { Type, Properties = {} }]) => {
    const properties = replacedBy[Type];
    if (properties === undefined) return [];
    const now = next[id];
    if (now === undefined || now.Type !== Type) return [`${id} (${Type}) would be removed.`];
    return properties
      .filter((name) => JSON.stringify(Properties[name]) !== JSON.stringify(now.Properties?.[name]))
      .map((name) => `${id} (${Type}) would be replaced: ${name} changes.`);
  });
};
