import type { Catalogue } from './en.ts';
import { esRecord } from './record-es.ts';

const selfCareJudgement = 'Por lo que me cuenta, normalmente esto se puede cuidar en casa.';

/** Every Spanish sentence of the chat, written as Spanish and not translated word by word. */
export const es: Catalogue = {
  ...esRecord,
  aPatient: 'un paciente',
  generalComplaint: 'un problema de salud',
  and: 'y',
  unsure: 'no lo sabe',

  greeting:
    'Hola, soy Ringaround, un asistente automático, no personal médico. En una emergencia llame al 911. Cuénteme qué le pasa, busco clínicas y, si está de acuerdo, las llamo por usted.',
  disclaimer: 'Soy un asistente automático, no personal médico. Si empeora de repente, llame al 911.',
  understood: (parts) => `Gracias. He anotado: ${parts.join('; ')}.`,
  notedAge: (years) => {
    const [count, one, more] =
      years < 0.25
        ? [years * 52, 'semana', 'semanas']
        : years < 2
          ? [years * 12, 'mes', 'meses']
          : [Math.floor(years), 'año', 'años'];
    const whole = Math.max(1, Math.round(count));
    return `${whole} ${whole === 1 ? one : more} de edad`;
  },
  sex: { female: 'mujer', male: 'hombre' },
  notedOnset: (text) => `desde cuándo: ${text}`,
  notedSeverity: (text) => `intensidad: ${text}`,
  notedPlace: (text) => `cerca de ${text}`,
  wanted: (text) => `He anotado cuándo puede ir: ${text}.`,
  severityWords: { mild: 'leve', moderate: 'moderado', severe: 'fuerte' },
  changed: (what) => `De acuerdo, lo he cambiado: ${what}.`,

  ask: {
    complaint: '¿Qué le pasa? Basta una frase.',
    patient: () => '¿Qué edad tiene el paciente, y es mujer u hombre? Por ejemplo: 34, mujer.',
    pregnancy: (who) =>
      who === 'self'
        ? '¿Está embarazada o podría estarlo?'
        : '¿Está embarazada la paciente o podría estarlo?',
    onset: '¿Cuándo empezó?',
    severity: '¿Qué tan fuerte es ahora, de 0 (nada) a 10 (lo peor imaginable)?',
    screen: (items) =>
      `¿Ocurre ahora algo de esto?\n${numbered(items)}\nResponda con los números, o "ninguno".`,
    location: '¿Dónde debe estar la clínica? Basta un código postal o una ciudad.',
    placeChoice: (choices) => `Conozco más de un lugar así. ¿Cuál es?\n${numbered(choices)}`,
    preferences:
      '¿Qué días y horas le vienen bien? Por ejemplo "entre semana después de las 3", "viernes por la mañana" o "lo antes posible".',
    identity:
      'Las clínicas pueden pedir estos datos, y solo entonces y si usted lo permite los oyen: nombre completo, fecha de nacimiento, teléfono de contacto. Envíe lo que quiera compartir, o diga "omitir".',
    cover:
      'Por último, del mismo modo: su seguro o "pago yo", y si es paciente nuevo o ya conocido. O diga "omitir".',
    consent: '¿Está de acuerdo con estas llamadas?',
  },
  askAgain: {
    complaint:
      'No encontré un problema de salud en eso. ¿Qué le duele o le preocupa? Por ejemplo: "dolor de garganta desde hace dos días".',
    patient: () => 'Necesito una edad para tener cuidado. ¿Qué edad tiene el paciente? Basta un número.',
    pregnancy: () => 'Responda sí, no o no sé, por favor: ¿hay embarazo?',
    onset: '¿Cuándo empezó, más o menos? Por ejemplo "hace dos días" o "esta mañana".',
    severity: 'Un número de 0 a 10, o leve, moderado o fuerte: ¿cómo es ahora?',
    screen: (items) =>
      `Responda con los números de lo que ocurre ahora, o "ninguno". ¿Cuáles?\n${numbered(items)}`,
    location: 'No pude leer un lugar en eso. ¿En qué código postal o ciudad busco?',
    preferences: 'No pude leer días u horas en eso. ¿Cuáles le vienen bien? También vale "cualquier hora".',
  },
  yesNoPlease: (question) => `Responda sí o no, por favor. ${question}`,
  whyAsked: {
    complaint: 'Necesito saber qué ocurre para juzgar la urgencia.',
    red_flag: 'Esa señal significaría ir a urgencias enseguida, por eso quiero estar seguro.',
    patient: 'La misma molestia puede ser más urgente en un niño pequeño o una persona mayor.',
    pregnancy: 'Algunos síntomas necesitan atención más rápida en el embarazo.',
    onset: 'Saber cuánto ha durado ayuda a juzgar la urgencia.',
    severity: 'La intensidad decide cuándo debe ser atendido.',
    screen: 'Son las señales de alarma que lo harían más urgente.',
    location: 'Busco clínicas cerca de ese lugar.',
    place_choice: 'Busco clínicas cerca de ese lugar.',
    preferences: 'Así solo acepto una hora que le venga bien.',
    identity: 'En recepción suelen pedirlos antes de reservar.',
    cover: 'En recepción suelen pedirlos antes de reservar.',
    consent: 'No se llama a ninguna clínica ni se cuenta nada a nadie antes de que usted acepte.',
    booking_offer: 'Una clínica puede atenderle aunque no sea urgente.',
  },

  notedBooking: 'Esto es lo que encontré.',
  lookingFor: (place) => `Busco clínicas cerca de ${place}.`,
  dispositions: {
    self_care: selfCareJudgement,
    appointment: 'Por lo que me cuenta, una clínica debería atenderlo en los próximos días.',
    same_day: 'Por lo que me cuenta, una clínica debería atenderlo hoy.',
    emergency: 'Por lo que me cuenta, esto necesita urgencias ahora.',
    call_911: 'Por lo que me cuenta, esto necesita al 911 ahora.',
  },
  because: (told) => `Se basa en: ${told.map((one) => `"${one}"`).join(', ')}.`,
  selfCare: (advice, safetyNet) =>
    `${advice}\n\n${safetyNet}\n\nSi aun así quiere que lo atiendan, dígame un código postal o una ciudad y busco clínicas.`,
  selfCareKnownPlace: (advice, safetyNet) =>
    `${advice}\n\n${safetyNet}\n\nSi aun así quiere que lo atiendan, diga "reservar" y busco clínicas.`,

  clinicsFound: (place, lines) =>
    `${lines.length === 1 ? 'Esta es la clínica que llamaría' : 'Estas son las clínicas que llamaría'} cerca de ${place}:\n${lines.join('\n')}`,
  fewer: (count) => (count === 1 ? 'Solo encontré una adecuada.' : `Solo encontré ${count} adecuadas.`),
  clinicLine: (position, name, address, phone, why) =>
    `${position}. ${name}, ${address}, ${phone}${why.length === 0 ? '' : ` (${why.join('; ')})`}`,
  otherSource: (source) =>
    `La lista habitual no sirvió; estas vienen de otra (${source === 'embedded' ? 'ejemplos inventados' : source}).`,
  notCovered: (covered) =>
    `No tengo clínicas en ese lugar. Cubro ${covered.join(', ')}. ¿Cuál de estas, o qué código postal de allí, le queda cerca?`,
  chooseCity: (cities) =>
    `Aún no reconozco ese lugar. ¿Cuál de estas ciudades le queda más cerca? Basta un número.\n${numbered(cities)}`,
  noPlace:
    'No tengo clínicas donde usted está, así que no puedo llamar a ninguna por usted. Puede llamar a su médico, al número de su tarjeta de seguro o a una clínica de urgencias menores cercana; el 211 conoce clínicas de bajo costo. Diga un código postal o una de las ciudades cuando quiera y busco de nuevo.',
  noneFound: 'No encontré allí una clínica adecuada. ¿En qué otro código postal o ciudad puedo buscar?',
  directoryFailed:
    'La lista de clínicas no está disponible en este momento. Diga "otra vez" dentro de un minuto, o envíe otro código postal u otra ciudad, y vuelvo a buscar.',
  noDirectory:
    'Sigo sin poder consultar ninguna lista de clínicas, así que ahora no puedo llamar a ninguna por usted.',
  withoutClinics: {
    self_care: 'Si aun así quiere que lo atiendan, llame a su médico o al número de su tarjeta de seguro.',
    appointment:
      'Deberían atenderlo en los próximos días: llame a su médico, al número de su tarjeta de seguro o a una clínica de urgencias menores cercana.',
    same_day:
      'Deberían atenderlo hoy: llame ya a su médico, y si hoy no puede atenderlo vaya a una clínica de urgencias menores.',
    emergency: 'Vaya ahora a urgencias.',
    call_911: 'Llame ahora al 911.',
  },
  lookAgain: 'Diga "otra vez" cuando quiera, o nombre otro lugar, y busco de nuevo.',

  plan: (given) =>
    [
      'Esto es lo que pasaría si está de acuerdo:',
      `Un asistente automático llama a estas clínicas una por una, en este orden, hasta que una reserve:\n${given.clinics.join('\n')}`,
      'Una clínica cerrada puede pasar más atrás en el orden.',
      `A cada clínica se le dice: llama un asistente automático de parte de ${given.name}; el motivo es "${given.phrase}"; hora deseada: ${given.preferences}.`,
      given.onRequest.length === 0
        ? 'No se dice nada más a nadie.'
        : `Solo si una clínica lo pide, también se le dice: ${given.onRequest.join(', ')}. Nada más.`,
      ...(given.withheld.length === 0 ? [] : [`No se dice a nadie: ${given.withheld.join(', ')}.`]),
      `Si una clínica ofrece otra cosa, se lo pregunto aquí; si no responde a tiempo, ${given.fallback}.`,
      `Su sí vale hasta ${given.expires}, y puede parar en cualquier momento. Antes puede cambiarlo: "quita la segunda", "llama primero a la 2", "cambia la 3", "no digas mi nombre".`,
      '¿Está de acuerdo con estas llamadas?',
    ].join('\n\n'),
  planChanged: 'Cambiado como pidió.',
  planUnchanged: {
    last: 'Entonces no quedaría ninguna clínica, así que dejé la lista como está. Diga "parar" si no se debe llamar a nadie.',
    noSpare: 'No tengo otra clínica para poner en su lugar, así que dejé la lista como está.',
    unknownClinic: 'No supe a qué clínica se refiere, así que dejé la lista como está.',
    reason: 'La clínica necesita un motivo, así que eso queda. Solo oye las palabras de abajo.',
  },
  change: {
    reason: 'una cita que ya está reservada',
    plan: (given) =>
      [
        `Esto pasaría si está de acuerdo: un asistente automático llama a ${given.clinic} al ${given.phone}, y a nadie más.`,
        given.type === 'cancel_appointment'
          ? `Les dice que llama de parte de ${given.name} y pide que cancelen la cita de ${given.when}.`
          : `Les dice que llama de parte de ${given.name} y pide que cambien la cita de ${given.when}; hora deseada: ${given.wanted}.`,
        given.onRequest.length === 0
          ? 'No se le dice nada más a nadie.'
          : `Solo si lo piden, se les dice también: ${given.onRequest.join(', ')}. Nada más.`,
        ...(given.type === 'cancel_appointment'
          ? []
          : [
              `Si ofrecen otra cosa le pregunto aquí; si no contesta a tiempo, ${given.fallback}. Hasta que acepten una hora nueva, la anterior sigue en pie.`,
            ]),
        `Su sí vale hasta ${given.expires}, y puede parar en cualquier momento.`,
        '¿Está de acuerdo con esta llamada?',
      ].join('\n\n'),
    which: (lines) =>
      `Tiene más de una cita:\n${numbered(lines)}\n¿Cuál quiere decir? Diga, por ejemplo, "cancela la cita en" y el nombre de la clínica.`,
    whenTo: '¿Cuándo le vendría mejor? Diga, por ejemplo, "cámbiala al viernes por la tarde".',
    dropped: (appointment) => `De acuerdo, no se llama a nadie. Su cita sigue en pie: ${appointment}.`,
  },
  feedback: {
    right: 'Gracias. Es bueno saber que fue correcto.',
    wrong:
      'Gracias por decírmelo, y lo siento. Llame a la clínica para estar seguro de su cita; lo que dijo queda guardado con este chat.',
    already: 'Ya me lo dijo, gracias.',
    nothing: 'En este momento no hay nada a lo que se refiera eso.',
  },
  stalePlan: 'El plan ha cambiado o caducado desde que lo vio. Este es el actual.',
  yesTooShort:
    'No se puede llamar a nadie de este plan antes de que ese sí caduque. Este dura hasta que hayan abierto; por favor, acéptelo una vez más.',
  opensTooLate: (clinic, phone, when) =>
    `Con un sí dado ahora no puedo llamar a nadie: ${clinic} es la primera en abrir, el ${when}, y un sí no puede durar tanto. No se llama a nadie. Puede escribirme más cerca de ese día, cambiar la lista, por ejemplo "cambia la 1", o llamar usted al ${phone}.`,
  noPlan: 'En este momento no hay ningún plan que aceptar.',
  staleQuestion: 'Esa pregunta ya no está abierta.',
  planDropped:
    'De acuerdo, no se llama a nadie y no se contó nada a nadie. Cuénteme qué le pasa cuando quiera empezar de nuevo.',
  consentNotUnderstood: 'Diga sí, o qué debo cambiar.',
  toldMore: 'Anotado. De mí, una clínica oye solo el motivo del plan; cuénteles el resto cuando esté allí.',

  callingNow: (clinic, phone) => `Llamamos a ${clinic} ahora al ${phone}.`,
  callingLater: (clinic, phone, when) =>
    `Todas las clínicas de la lista están cerradas ahora. Llamaremos a ${clinic} al ${phone} el ${when}, cuando abra.`,
  closedFirst: (clinic, when) => `${clinic} está cerrada hasta ${when}, así que pasa más atrás en el orden.`,
  callingAside:
    'Aquí le cuento el resultado, y le pregunto si una clínica ofrece otra cosa. Diga "parar" en cualquier momento.',
  couldNotStart: (reason) => `No pudimos iniciar la llamada: ${reason}`,
  notStarted: {
    delayed:
      'el servicio que hace las llamadas no respondió. Lo sigo intentando; no hace falta que acepte otra vez.',
    switched_off: 'las llamadas están apagadas en este momento.',
    not_configured: 'las llamadas no están configuradas aquí.',
    fictional: 'estas clínicas son ejemplos, y por ellas solo se puede llamar a un teléfono de prueba.',
    refused: 'el servicio telefónico la rechazó.',
  },
  alreadyCalling: 'Las llamadas que aceptó ya están en marcha; no las empecé dos veces.',
  alreadyDone: 'Las llamadas que aceptó ya terminaron, y no se empezó nada nuevo.',
  status: {
    dialling: (clinic) => `En este momento estoy llamando a ${clinic}.`,
    talking: (clinic) => `Estoy al teléfono con ${clinic}.`,
    processing: (clinic) => `La llamada a ${clinic} terminó; compruebo lo acordado.`,
    waiting: (when) => `No hay ninguna llamada en curso; la próxima está prevista para ${when}.`,
    between: 'Estoy a punto de llamar a la clínica siguiente.',
    cancelling: 'Estoy parando las llamadas, y aquí le cuento qué terminó de verdad.',
    sayStop: 'Diga "parar" para terminar las llamadas.',
  },
  stopping: 'Estoy parando. No se llamará a ninguna clínica más.',
  stoppingLive: (clinic) =>
    `La llamada a ${clinic} sigue en la línea; la termino si puedo y aquí le cuento qué pasó de verdad.`,
  nothingRunning: 'No hay llamadas en marcha, así que no hay nada que parar.',
  stopped: 'De acuerdo, he parado. No se llamó a nadie.',

  openQuestion: (text, options) => `${text}\n${numbered(options)}\nResponda con el número.`,
  answerTaken: (label) => `Gracias. Lo transmito: ${label}.`,
  goingOn: 'De acuerdo, sigo con la clínica siguiente.',
  questionTimedOut: 'El tiempo para esa respuesta terminó; se hace lo acordado de antemano.',

  small: {
    hello: 'Hola.',
    thanks: 'De nada.',
    howAreYou: 'Soy un programa, así que siempre igual; gracias.',
    who: 'Soy Ringaround, un asistente automático. No soy personal médico y no diagnostico; ayudo a encontrar y reservar una clínica.',
    human:
      'No hay una persona detrás de este chat. Una línea de enfermería o su clínica pueden hablar con usted; en una emergencia llame al 911.',
    cost: 'Usar este chat no le cuesta nada; pregunte a la clínica cuánto cuesta la visita.',
    privacy: 'Una clínica solo oye lo que usted acepta antes. Puede borrarlo todo en cualquier momento.',
    diagnosis: 'No puedo decir qué es; eso lo hace el personal médico. Solo juzgo cuándo deben atenderlo.',
    injection: 'Solo puedo ayudar con un problema de salud y con las llamadas a clínicas, y a eso me atengo.',
    abuse: 'Lamento que esto sea frustrante. Sigo aquí para ayudar.',
    generic: 'Eso no lo puedo contestar.',
    tooLong: 'Este chat es ya muy largo y no puedo tomar más mensajes en él. Empiece uno nuevo, por favor.',
  },

  emergency: {
    call_911: (number) => `Llame al ${number} ahora.`,
    emergency: (number) =>
      `Vaya a urgencias ahora. Si empeora, o no puede llegar de forma segura, llame al ${number}.`,
    crisis: (line, number) =>
      `Llame o escriba al ${line} ahora; hay alguien día y noche. Si hay peligro inmediato, llame al ${number}.`,
    noBooking: 'Para esto no reservo una clínica, porque no puede esperar.',
    stoppedCalls: 'Estoy parando las llamadas a las clínicas.',
    still: (number) =>
      `Lo que me contó antes sigue necesitando atención de urgencia ahora. Si aún no lo ha hecho, llame al ${number} o vaya a urgencias. En este chat no reservo ninguna clínica.`,
    onTheWay: (number) =>
      `Bien que busque ayuda. No conduzca si se siente débil o le duele el pecho; si algo empeora en el camino, llame al ${number}.`,
  },

  spoke: { en: 'All right, in English.', es: 'De acuerdo, en español.' },
  detailsStored: '[datos personales, guardados aparte del chat]',
};

function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}
