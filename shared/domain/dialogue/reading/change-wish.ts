import { plain, wordCount } from './plain.ts';

const thing = '(appointments?|bookings?|visits?|citas?|reservas?)';
const cancels = new RegExp(
  `\\b(cancel|call off|drop|cancela|cancelar|cancele|anula|anular|anule)\\b.{0,40}\\b(${thing}|one (at|with)|the other( one)?|la otra|(la|una) (de|en))\\b|\\bcancel (the )?(first|second|third)( one)?\\b|\\b${thing}\\b.{0,30}\\b(cancel|cancelled|cancelar|cancela)\\b`,
);
const moves = new RegExp(
  `\\b(move|reschedule|change|switch|push|bring forward|postpone|mueve|mover|mueva|cambia|cambiar|cambie|reprograma|reprogramar|aplaza|aplazar)\\b.{0,40}\\b${thing}\\b|\\b(move|reschedule|postpone|switch) (it|that|this)\\b|\\b(cambia|cambiar|cambie|mueve|mover|mueva|aplaza)(la|lo)\\b`,
);
const negated =
  /\b(dont|do not|never|no) (\w+ )?(cancel|move|reschedule|change|cancela|canceles|cambies|muevas)\b/;

/** What the patient wants done with an appointment that stands: "cancel the appointment", "cámbiala al viernes". */
export const changeWish = (text: string): 'cancel_appointment' | 'move_appointment' | undefined => {
  const said = plain(text);
  if (wordCount(text) > 30 || negated.test(said)) return undefined;
  if (moves.test(said)) return 'move_appointment';
  return cancels.test(said) ? 'cancel_appointment' : undefined;
};
