import type { PhoneCall } from './call.ts';
import { calleeOf } from './callee.ts';
import type { Persona } from './personas/persona.ts';
import { personas } from './personas.ts';
import type { Answer, Script, Step } from './script.ts';

/** A script at its place: the step to play now, and the way to the one after it. */
export type Stage = { readonly step: Step; readonly next: (answer: Answer) => Stage };

const silence: Answer = { ok: true, body: {} };
const over: Stage = {
  step: { do: 'end', ending: { by: 'agent', reason: 'The conversation is over.' } },
  next: () => over,
};

/**
 * The stage of a call at its place. A script reads nothing but its callee and the tools' answers, so playing the
 * recorded answers to it again brings it back to where it was when the process ended.
 */
export function stageOf(call: PhoneCall): Stage {
  const persona: Persona = personas[call.persona];
  if (persona.reach !== 'answered') return over;
  const { seed, placedAt, variables } = call;
  let stage = openStage(
    persona.script(calleeOf({ seed, language: persona.language ?? 'en', placedAt, variables })),
  );
  const heard = [...call.heard];
  for (let played = 0; played < call.steps; played += 1) {
    stage = stage.next(stage.step.do === 'use' ? (heard.shift()?.answer ?? silence) : silence);
  }
  return stage;
}

function openStage(script: Script): Stage {
  const place = (answer: Answer): Stage => {
    const { done, value } = script.next(answer);
    return done === true || value === undefined ? over : { step: value, next: place };
  };
  return place(silence);
}
