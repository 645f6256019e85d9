import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { opinionJsonSchema, opinionSchema, secondOpinion } from '#shared/adapters/bedrock/second-opinion.ts';
import { dispositions } from '#shared/domain/triage/disposition.ts';

/** Every reviewed text by its version: a new text needs a new line here, and a clinician's eyes. */
const reviewed: Readonly<Record<string, string>> = {
  '1.0.0': 'e0ebd382bff17da741014bc0ee989bbca71e1c6f47d28fcc2090aee98b4ea656',
};

describe('what the model is told', () => {
  it('is the text of its version, letter by letter', () => {
    const { version, toolName, toolDescription, instructions } = secondOpinion;
    const text = JSON.stringify([toolName, toolDescription, instructions, opinionJsonSchema]);
    expect(createHash('sha256').update(text).digest('hex')).toBe(reviewed[version]);
  });

  it('explains every level the tool accepts', () => {
    for (const level of dispositions) expect(secondOpinion.instructions).toContain(`\n${level}: `);
  });

  it('promises the schema its answer is read with', () => {
    const { $schema: _, ...read } = z.toJSONSchema(opinionSchema);
    expect(opinionJsonSchema).toEqual(read);
  });
});
