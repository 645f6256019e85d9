import { describe, expect, it } from 'vitest';
import { readFirstName, readName } from '#shared/domain/dialogue/reading/name.ts';

describe('a name in a sentence', () => {
  it.each([
    ['My first name is Alex. Skip the rest.', 'Alex'],
    ['my name is Maria Lopez. Born 1992', 'Maria Lopez'],
    ['I am J. Smith', 'J. Smith'],
    ['I am Mrs. Jones', 'Mrs. Jones'],
    ["it's John Smith", 'John Smith'],
    ['it is Pat', 'Pat'],
    ['Just John', 'John'],
    ['call me bob', 'Bob'],
    ['first name Pat', 'Pat'],
    ["name's mary-jane o'brien", "Mary-Jane O'Brien"],
    ['JOHN SMITH', 'John Smith'],
    ['soy Ana María', 'Ana María'],
    ['Maria.', 'Maria'],
    ['Maria', 'Maria'],
    ['Maria ', 'Maria'],
    ['Ana  López', 'Ana López'],
    ["it's john's mother", "John's Mother"],
    ['my name is Maria Lopez. Aetna covers me', 'Maria Lopez'],
    ['DeShawn McKay', 'DeShawn McKay'],
  ])('"%s" is %s', (said, name) => {
    expect(readName(said)).toBe(name);
  });

  it.each([
    'i am in pain',
    "I'm feeling sick",
    'I am worried',
    'I am not sure',
    'just asking',
    'no',
    'yes please',
    'my ear hurts',
    '10001 New York',
    'X',
    '123',
  ])('"%s" is not one', (said) => {
    expect(readName(said)).toBeUndefined();
  });
});

describe('a first name said in passing', () => {
  it.each([
    ['my name is maria and my ear hurts', 'Maria'],
    ['my name is  maria', 'Maria'],
    ["My name's Lee.", 'Lee'],
    ['me llamo José', 'José'],
  ])('"%s" is %s', (said, name) => {
    expect(readFirstName(said)).toBe(name);
  });

  it.each(["I'm Maria", 'my name is not important', 'this is Anna'])('"%s" is not enough', (said) => {
    expect(readFirstName(said)).toBeUndefined();
  });
});
