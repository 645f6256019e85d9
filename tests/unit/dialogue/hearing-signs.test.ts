import { describe, expect, it } from 'vitest';
import type { Intake } from '#shared/domain/dialogue/intake.ts';
import { screenHeard } from '#shared/domain/dialogue/learning/screen.ts';
import { decliningOption } from '#shared/domain/dialogue/reading/chosen-option.ts';
import { positionsIn } from '#shared/domain/dialogue/reading/numbers.ts';
import { readScreenAnswer } from '#shared/domain/dialogue/reading/screen-answer.ts';
import { earOf, sessionWith, told } from './scene.ts';

const items = ['stiff neck', 'cannot swallow', 'fever'];
const asked = { ...told, asked: 'screen', screen: { items, answers: [] } } satisfies Partial<Intake>;
const heard = (message: string, intake: Partial<Intake> = asked) =>
  screenHeard(earOf(message, sessionWith(intake)));

describe('the warning signs as triage hears them', () => {
  it.each([
    ['none', ['no', 'no', 'no'], 'No stiff neck.\nNo fever'],
    ['2', ['no', 'yes', 'no'], 'No stiff neck.\ncannot swallow.\nNo fever'],
    ['1 and 3', ['yes', 'no', 'yes'], 'stiff neck.\nfever'],
    ['not sure', ['not_sure', 'not_sure', 'not_sure'], ''],
    ['not the fever', ['not_sure', 'not_sure', 'no'], 'No fever'],
    ['my neck is stiff', ['yes', 'no', 'no'], 'stiff neck.\nNo fever.\nmy neck is stiff'],
    ['stiff neck yes', ['yes', 'no', 'no'], 'stiff neck.\nNo fever'],
  ])('"%s": what is there, what is not, and nothing of what nobody knows', (message, answers, story) => {
    expect(heard(message)).toEqual({ change: { screen: { items, answers } }, story });
  });

  it('are denied in Spanish without a double negation', () => {
    const spanish = ['fiebre', 'no puede tragar', 'nunca orina', 'sin fuerza'];
    const session = sessionWith({ ...asked, screen: { items: spanish, answers: [] } }, { language: 'es' });
    expect(screenHeard(earOf('ninguno', session))?.story).toBe('Sin fiebre');
  });

  it.each(['what does that mean', 'yes'])('are not answered by "%s"', (message) => {
    expect(heard(message)).toBeUndefined();
  });

  it('are not answered while something else is asked, or where there are none', () => {
    expect(heard('none', { ...asked, asked: 'onset' })).toBeUndefined();
    expect(heard('none', { ...told, asked: 'screen' })).toBeUndefined();
  });
});

describe('an answer to a numbered list', () => {
  const list = ['Stiff neck', 'Swelling behind the ear'];
  it('of more than eight words is read for the words of the list, not for numbers', () => {
    expect(
      readScreenAnswer('I am quite sure that the swelling behind the ear is there for sure', list),
    ).toEqual(['no', 'yes']);
    expect(
      readScreenAnswer('the second of my sons has had the very same thing before', list),
    ).toBeUndefined();
    expect(readScreenAnswer('the second one of these', list)).toEqual(['no', 'yes']);
  });

  it('is a yes to the only sign there is', () => {
    expect(readScreenAnswer('yes', ['Stiff neck'])).toEqual(['yes']);
    expect(readScreenAnswer('yes', list)).toBe('which');
  });

  it('is no list of signs where it tells for how long', () => {
    expect(readScreenAnswer('for 2 days', list)).toBeUndefined();
  });
});

describe('a place in a list', () => {
  it.each([
    ['number two', [2]],
    ['option three', [3]],
    ['la tres', [3]],
    ['clinic one', [1]],
    ['clínica una', [1]],
    ['number four', []],
    ['number nine', []],
    ['two', []],
    ['the third and the first', [3, 1]],
    ['the last one', [3]],
    ['1, 1 and 3', [1, 3]],
    ['0 or 4', []],
    ['12', []],
  ])('"%s" is %o of three', (message, positions) => {
    expect(positionsIn(message, 3)).toEqual(positions);
  });
});

describe('an answer that declines', () => {
  const friday = { option_id: 'a', label: 'Friday' };
  it.each([
    ['no', 'None of these'],
    ['none', 'Neither'],
    ['neither works', 'Decline'],
    ['nothing', 'No'],
    ['ninguna', 'Ninguna de estas'],
    ['ninguno', 'Rechazar'],
  ])('"%s" picks the option that declines: %s', (message, label) => {
    const none = { option_id: 'b', label };
    expect(decliningOption(message, [friday, none])).toEqual(none);
    expect(decliningOption(message, [friday])).toBeUndefined();
    expect(decliningOption('Friday', [friday, none])).toBeUndefined();
  });
});
