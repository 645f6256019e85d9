import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod/mini';
import { createServiceStack } from '#infra/aws/service-stack.ts';
import { type Settings, type StageName, settingsFor } from '#infra/aws/settings.ts';

/** Any folder will do where only the template is looked at. */
const standIn = fileURLToPath(new URL('.', import.meta.url));
const { context } = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')));

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
  DeletionPolicy: z.optional(z.string()),
  UpdateReplacePolicy: z.optional(z.string()),
});
export type Resource = z.infer<typeof resourceSchema>;

export type Synthesized = {
  readonly stack: Stack;
  readonly template: Template;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly text: string;
};

/** A template without bundling: what is in the archives does not matter here. */
export const synthesize = (settings: Settings): Synthesized => {
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
  const stack = createServiceStack(app, settings, () => standIn);
  const template = Template.fromStack(stack);
  const { Resources } = z
    .object({ Resources: z.record(z.string(), resourceSchema) })
    .parse(template.toJSON());
  return {
    stack,
    template,
    resources: new Map(Object.entries(Resources)),
    text: JSON.stringify(template.toJSON()),
  };
};

const made = new Map<StageName, Synthesized>();
/** One synthesis a stage and test file; templates are only looked at. */
export const stackOf = (stage: StageName): Synthesized => {
  const known = made.get(stage) ?? synthesize(settingsFor(stage));
  made.set(stage, known);
  return known;
};

export const ofType = ({ resources }: Synthesized, type: string): readonly (readonly [string, Resource])[] =>
  [...resources].filter(([, resource]) => resource.Type === type);

/** The logical id behind a `Ref` or `Fn::GetAtt`. */
export const targetOf = (reference: unknown): string | undefined => {
  const parsed = z
    .union([z.object({ Ref: z.string() }), z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })])
    .safeParse(reference);
  if (!parsed.success) return undefined;
  return 'Ref' in parsed.data ? parsed.data.Ref : parsed.data['Fn::GetAtt'][0];
};
