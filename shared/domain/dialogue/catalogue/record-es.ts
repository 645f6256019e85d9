import type { DisclosableField, Fallback } from '../../consent/plan.ts';
import type { RecordCatalogue } from './record-en.ts';

const fieldNames: Record<DisclosableField, string> = {
  first_name: 'nombre de pila',
  complaint_phrase: 'motivo de la consulta',
  full_name: 'nombre completo',
  date_of_birth: 'fecha de nacimiento',
  callback_number: 'teléfono de contacto',
  insurer: 'seguro médico',
  patient_status: 'si es paciente nuevo o ya conocido',
};

const fallbacks: Record<Fallback, string> = {
  earliest_in_window:
    'se toma la primera hora que encaje con lo que pidió; si no hay ninguna, no se reserva nada',
  decline: 'se rechaza la oferta con cortesía y se llama a la clínica siguiente',
  ask_call_back: 'se pide a la clínica que le devuelva la llamada',
};

/** The Spanish sentences about what was agreed and what came of it. */
export const esRecord: RecordCatalogue = {
  fieldNames,
  fallbacks,
  anyTime: 'cualquier hora',
  safetyNet:
    'Si empeora, o aparece dificultad para respirar, dolor de pecho, confusión, desmayo o un sangrado que no para, llame al 911.',
  wasItRight: '¿Fue correcto? Diga "sí", o "no, porque" y qué estaba mal.',
  goOnQuestion: (clinic, phone) =>
    `No puedo averiguar cómo terminó la llamada a ${clinic}, así que quizá reservó. Puede llamar usted al ${phone}. ¿Sigo con la clínica siguiente?`,
  goOnOption: 'Seguir con la clínica siguiente',
  stopOption: 'Parar aquí',
  after: {
    hint: 'Si le pasa otra cosa, cuéntemelo y empiezo de nuevo.',
    booked: (clinic, when, phone) =>
      `Su cita es en ${clinic}, ${when}. Diga "cancela la cita" o "cámbiala al viernes por la tarde" y los llamo por usted, o llámelos al ${phone}.`,
    gone: (clinic, when) => `Su cita en ${clinic}, ${when}, está cancelada.`,
    notBooked: 'Las llamadas no dieron ninguna cita.',
    startOver: 'Empecemos de nuevo.',
  },
  summary: {
    // The mark clients look for is the same in every language.
    title: '**Call summary** · Resumen de las llamadas',
    booked: (clinic, when) => `Tiene una cita en ${clinic}: ${when}.`,
    unverified: (clinic, when) =>
      `Muy probablemente tiene una cita en ${clinic}: ${when}. La línea se cortó antes de que pudiera comprobarlo con el resto de la llamada, así que llámelos para estar seguro.`,
    needsConfirmation: (clinic) =>
      `Parece que ${clinic} le dio una cita, pero lo que oí no lo prueba. Llámelos para estar seguro.`,
    noneBooked: 'Ninguna clínica reservó una cita.',
    cancelled: 'Las llamadas se pararon.',
    nothingBooked: 'No se reservó nada.',
    unknown: 'No pude averiguar cómo terminó una llamada, así que puede haber una reserva que no conozco.',
    notPlaced: 'No se pudo llamar a ninguna clínica, así que no se reservó nada.',
    appointmentCancelled: (clinic, when) => `Su cita en ${clinic}, ${when}, está cancelada.`,
    moved: (clinic, from, to) => `Su cita en ${clinic} se cambió de ${from} a ${to}.`,
    movedUnverified: (clinic, from, to) =>
      `Muy probablemente su cita en ${clinic} se cambió de ${from} a ${to}. La línea se cortó antes de que pudiera comprobarlo, así que llámelos para estar seguro.`,
    stands: (clinic, when) => `No cambió nada: su cita en ${clinic}, ${when}, sigue en pie.`,
    requestUnproven: (clinic, when) =>
      `Se habló de su cita en ${clinic}, ${when}, pero lo dicho no prueba que haya cambiado. Llámelos para estar seguro.`,
    requestUnknown: (clinic, when) =>
      `No pude averiguar si ${clinic} cambió su cita de ${when}. Llámelos para estar seguro.`,
    error: (message) => `Motivo: ${message}`,
    noTime: 'a una hora que no pude determinar',
    where: (address, phone) => `Dónde: ${address}, teléfono ${phone}.`,
    with: (clinician) => `Con: ${clinician}.`,
    proof: (quotes) => `Sus palabras: ${quotes.map((quote) => `"${quote}"`).join(' ')}`,
    recorded: (readBack) => `Se les leyó y lo aceptaron: "${readBack}"`,
    heard: (quotes) => `Lo que se dijo: ${quotes.map((quote) => `"${quote}"`).join(' ')}`,
    calendar: 'Hay un archivo de calendario listo en este chat.',
    told: (clinic, what) => `Dicho a ${clinic}: ${what.join(', ')}.`,
    toldNothing: (clinic) => `Dicho a ${clinic}: nada.`,
    reasonTold: (phrase) => `motivo "${phrase}"`,
    nameTold: (name) => `de parte de ${name}`,
    happened: 'Qué pasó:',
    notCalled: (clinic) => `${clinic}: no se llamó.`,
    callYourself: (clinic, phone) => `Puede llamar usted a ${clinic}: ${phone}.`,
    outcome: {
      booked: 'reservó una cita',
      booked_unverified: 'aceptó una hora, después se cortó la línea',
      needs_confirmation: 'se acordó algo, pero no está probado',
      appointment_cancelled: 'canceló la cita',
      needs_decision: 'ofreció otras horas, y no se decidió nada',
      no_availability: 'no tenía ninguna cita que encaje',
      declined: 'no quiso reservar',
      refuses_automated: 'no acepta llamadas de asistentes automáticos',
      wrong_number: 'el número no es de esa clínica',
      voicemail: 'contestó el buzón de voz; no se dejó mensaje',
      no_answer: 'nadie contestó',
      busy: 'la línea estaba ocupada',
      ended_early: 'la llamada terminó antes de acordar algo',
      not_placed: 'no se pudo llamar',
      cancelled: 'se paró',
      unknown: 'no se sabe cómo terminó la llamada',
    },
    notPlacedReason: {
      capacity: 'todas las líneas estaban ocupadas',
      rejected: 'el servicio telefónico rechazó el número',
      configuration: 'las llamadas no están bien configuradas de nuestro lado',
    },
  },
  correction: {
    title: '**Corrección del resumen de llamadas**',
    booked: (clinic, when) => `Resulta que ${clinic} sí reservó una cita: ${when}.`,
    perhaps: (clinic) => `Resulta que ${clinic} quizá le dio una cita. Llámelos para estar seguro.`,
    notBooked: (clinic) => `Resulta que la cita en ${clinic} no es segura. Llámelos para estar seguro.`,
    gone: (clinic, when) => `Resulta que ${clinic} sí canceló su cita del ${when}.`,
    moved: (clinic, from, to) => `Resulta que ${clinic} sí cambió su cita del ${from} al ${to}.`,
    notChanged: (clinic, when) =>
      `Resulta que no es seguro que ${clinic} haya cambiado su cita del ${when}. Llámelos para estar seguro.`,
    now: (clinic, what) => `Sobre ${clinic}: ${what}.`,
    conflict: (lines) =>
      `Ahora tiene más de una cita:\n${lines.join('\n')}\nQuédese con la que quiera: diga "cancela la cita en" y el nombre de la otra clínica, y los llamo por usted.`,
  },
  calendar: {
    title: (clinic) => `Cita en ${clinic}`,
    phone: (phone) => `Teléfono: ${phone}`,
  },
};
