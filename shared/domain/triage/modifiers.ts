import { type Condition, conditionOf, type Picture } from './expression.ts';

/** What raises a disposition by one step. `acute` ones also bring an appointment forward to the same day. */
export type Modifier = { readonly reason: string; readonly acute: boolean };

export const modifierRows: readonly (Modifier & { readonly when: string })[] = [
  {
    reason: 'age under 1 year, not said to be well in itself',
    acute: true,
    when: 'infant & !(behaves_well & !fever)',
  },
  { reason: 'age 65 or more', acute: false, when: 'elder' },
  { reason: 'pregnant or gave birth recently', acute: false, when: 'h_pregnant | h_postpartum' },
  { reason: 'weak immune system', acute: true, when: 'h_immune | h_chemo' },
  { reason: 'takes blood thinners', acute: false, when: 'h_thinner' },
  { reason: 'diabetes', acute: false, when: 'h_diabetes' },
  { reason: 'heart, lung or kidney disease', acute: false, when: 'h_heart | h_lung | h_kidney' },
  { reason: 'recent surgery', acute: true, when: 'h_surgery ~ h_recent' },
  { reason: 'pain of 5 or more out of 10', acute: false, when: 'severity>=5' },
  {
    reason: 'keeps coming back or does not answer to treatment',
    acute: false,
    when: '(often_word^ | no_help) & !minor_ailment & !very_mild & !period_pain',
  },
  {
    reason: 'a sign that makes a small complaint more than one',
    acute: false,
    when: 'more_than_trifle & !minor_ailment & !very_mild & !mild & !better & !had_before',
  },
  {
    reason: 'has lasted three weeks or more',
    acute: false,
    when: 'onset_days>=21 & onset_days<=200 & !mild & !had_before & !better & !minor_ailment & !allergy_season',
  },
  { reason: 'getting worse quickly', acute: true, when: 'rapidly_worse' },
  { reason: 'asks whether to call an ambulance', acute: true, when: 'ask_911' },
];

const modifiers: readonly (Modifier & { readonly holds: Condition })[] = modifierRows.map(
  ({ reason, acute, when }) => ({ reason, acute, holds: conditionOf(when) }),
);

/** The modifiers that apply. */
export const modifiersIn = (picture: Picture): readonly Modifier[] =>
  modifiers.filter(({ holds }) => holds(picture) !== undefined);
