/** What the chat says about text messages; the messages themselves stand in `phone-messages.ts`. */
const en = {
  offer: (ending: string): string =>
    `I can also send questions to your number ending in ${ending}: say "text me" and I send a code first.`,
  codeSent: (ending: string): string =>
    `I sent a code to the number ending in ${ending}. Type its six digits here.`,
  verified:
    'That is the code. Questions and the result go to your telephone too; reply STOP there at any time.',
  wrong: 'That is not the code I sent. Please look again and type the six digits.',
  expired: 'That code has run out. Say "another code" for a new one.',
  usedUp: 'That code was tried too often and is worth nothing now. Say "another code" for a new one.',
  tooManyCodes: 'I have sent as many codes as I may in one chat. Questions come here all the same.',
  noNumber: 'I have no number of yours to send to. Questions come here all the same.',
  needed: (ending: string | undefined): string =>
    ending === undefined
      ? 'Before I phone anybody for you, I have to know that a telephone is yours: say "text me at" and its number, and I send a code. The clinics do not hear that number unless you tell them.'
      : `Before I phone anybody for you, I have to know that the number ending in ${ending} is yours: say "text me" and I send a code.`,
  notSetUp: 'Text messages are not set up here. Questions come in this chat.',
  already: 'Your telephone is confirmed; questions go there too.',
  notSent: 'The message could not be sent to that number. Questions come here all the same.',
  codeStored: '[code]',
  numberStored: '[number]',
};

const es: typeof en = {
  offer: (ending) =>
    `También puedo enviar preguntas a su número terminado en ${ending}: diga "mándame un mensaje" y primero envío un código.`,
  codeSent: (ending) => `Envié un código al número terminado en ${ending}. Escriba aquí sus seis cifras.`,
  verified:
    'Ese es el código. Las preguntas y el resultado van también a su teléfono; allí puede responder STOP cuando quiera.',
  wrong: 'Ese no es el código que envié. Mírelo otra vez y escriba las seis cifras, por favor.',
  expired: 'Ese código ha caducado. Diga "otro código" para recibir uno nuevo.',
  usedUp: 'Ese código se probó demasiadas veces y ya no vale. Diga "otro código" para recibir uno nuevo.',
  tooManyCodes: 'Ya envié todos los códigos que puedo en un chat. Las preguntas llegan aquí de todas formas.',
  noNumber: 'No tengo un número suyo. Las preguntas llegan aquí de todas formas.',
  needed: (ending) =>
    ending === undefined
      ? 'Antes de llamar a nadie por usted tengo que saber que un teléfono es suyo: diga "mándame un mensaje al" y su número, y envío un código. Las clínicas no oyen ese número si usted no se lo dice.'
      : `Antes de llamar a nadie por usted tengo que saber que el número terminado en ${ending} es suyo: diga "mándame un mensaje" y envío un código.`,
  notSetUp: 'Los mensajes de texto no están configurados aquí. Las preguntas llegan a este chat.',
  already: 'Su teléfono está confirmado; las preguntas llegan también allí.',
  notSent: 'No se pudo enviar el mensaje a ese número. Las preguntas llegan aquí de todas formas.',
  codeStored: '[código]',
  numberStored: '[número]',
};

export const verificationWords: Readonly<Record<'en' | 'es', typeof en>> = { en, es };
