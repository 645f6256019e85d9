import { describe, expect, it } from 'vitest';
import { readName } from '#shared/domain/dialogue/reading/name.ts';

describe('a name in a sentence', () => {
  it.each([
    ['My first name is Alex. Skip the rest.', 'Alex'],
    ['my name is Maria Lopez. Born 1992', 'Maria Lopez'],
    ['I am J. Smith', 'J. Smith'],
    ['I am Mrs. Jones', 'Mrs. Jones'],
  ])('"%s" is %s', (said, name) => {
    expect(readName(said)).toBe(name);
  });
});
