import * as z from 'zod/mini';
import { ofType, type Synthesized, targetOf } from './synthesized.ts';

const oneOrMany = <Item extends z.core.$ZodType>(item: Item) =>
  z.pipe(
    z.union([z.array(item), item]),
    z.transform((given) => (Array.isArray(given) ? given : [given])),
  );

const statement = z.object({
  Sid: z.optional(z.string()),
  Effect: z.string(),
  Action: oneOrMany(z.string()),
  Resource: oneOrMany(z.unknown()),
  Condition: z.optional(z.unknown()),
});
export type Statement = z.infer<typeof statement>;

const policy = z.object({
  PolicyDocument: z.object({ Statement: z.array(statement) }),
  Roles: z.array(z.unknown()),
});

/** Every statement a role has, by the role's logical id; inline policies and managed ones of ours alike. */
export const statementsByRole = (synthesized: Synthesized): ReadonlyMap<string, readonly Statement[]> => {
  const byRole = new Map<string, Statement[]>();
  const policies = [
    ...ofType(synthesized, 'AWS::IAM::ManagedPolicy'),
    ...ofType(synthesized, 'AWS::IAM::Policy'),
  ];
  for (const [, { Properties }] of policies) {
    const { PolicyDocument, Roles } = policy.parse(Properties);
    for (const role of Roles) {
      const id = targetOf(role) ?? 'unknown role';
      byRole.set(id, [...(byRole.get(id) ?? []), ...PolicyDocument.Statement]);
    }
  }
  return byRole;
};

/** The role of a function, by the function's name in the catalogue. */
export const roleOf = (synthesized: Synthesized, name: string): string => {
  const found = ofType(synthesized, 'AWS::Lambda::Function').find(([, { Properties }]) =>
    String(Properties.FunctionName).endsWith(`-${name}`),
  );
  const role = targetOf(found?.[1].Properties.Role);
  if (role === undefined) throw new Error(`No function ${name} with a role in the template.`);
  return role;
};
