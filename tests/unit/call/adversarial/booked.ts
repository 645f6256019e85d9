import type { Words } from './words.ts';

/** Calls in which the clinic did book; `data` says whether the agent's data collection agrees as it should. */
export const booked: readonly {
  readonly name: string;
  readonly calls: (w: Words) => readonly (readonly string[])[];
}[] = [
  {
    name: 'a plain booking',
    calls: (w) =>
      [
        "Yes, that's right. See you then.",
        'Correct.',
        'Perfect, you are all set.',
        'Yep.',
        'Okay.',
        'Sounds good.',
        `Yes, ${w.date} at ${w.clock}.`,
        `You're booked for ${w.day} at ${w.time}.`,
        "Mm-hmm, that's it. Please bring the insurance card.",
        `Great, we'll see you ${w.day} at ${w.time}.`,
        'Yes. Please arrive fifteen minutes early to fill in the forms.',
        'Yes. If you need to cancel, please call us a day ahead.',
        "Absolutely, it's in the system.",
        `That's right, ${w.time} on ${w.day}. You will get a reminder by text.`,
        "No problem, you're all set.",
        'Yes, with Doctor Reyes.',
        'Done.',
        'That is correct, anything else I can help with?',
      ].map((answer) => [
        'clinic: Front desk, good morning.',
        'agent: Hello, this is an automated assistant calling for a patient with a sore throat. Do you have an appointment?',
        `clinic: I have ${w.day} at ${w.time}.`,
        `agent: We will take it. So that is ${w.date} at ${w.clock}, is that right?`,
        `clinic: ${answer}`,
        'agent: Thank you, goodbye.',
      ]),
  },
  {
    name: 'two times offered, one chosen',
    calls: (w) => [
      [
        `clinic: I have ${w.otherDay} at ${w.otherTime} or ${w.day} at ${w.time}.`,
        `agent: ${w.date} at ${w.clock} please.`,
        "clinic: Okay, you're all set.",
      ],
      [
        `clinic: ${w.day} at ${w.time} or ${w.otherTime}?`,
        `agent: ${w.day} at ${w.time}, please.`,
        `clinic: Alright, ${w.day} at ${w.time} it is, see you then.`,
      ],
    ],
  },
  {
    name: 'misheard, corrected and read back again',
    calls: (w) => [
      [
        `agent: So ${w.otherDate} at ${w.clock}?`,
        `clinic: No, ${w.day}.`,
        `agent: Sorry, ${w.date} at ${w.clock}, is that correct?`,
        'clinic: Yes.',
      ],
      [
        `agent: So ${w.date} at ${w.otherTime}?`,
        `clinic: No, I said ${w.time}.`,
        `agent: I apologise. ${w.date} at ${w.clock}, right?`,
        "clinic: That's right.",
      ],
    ],
  },
  {
    name: 'put on hold, then booked',
    calls: (w) => [
      [
        `agent: Could I have ${w.date} at ${w.clock}?`,
        'clinic: Let me check with the doctor, one moment.',
        'clinic: Thanks for holding.',
        `clinic: Okay, I've got her down for ${w.day} at ${w.time}.`,
        'agent: Thank you.',
      ],
      [
        `agent: I would like ${w.date} at ${w.clock}, please.`,
        'clinic: Please hold.',
        "clinic: Okay, that's confirmed.",
      ],
    ],
  },
  {
    name: 'details after the booking',
    calls: (w) => [
      [
        `clinic: ${w.day} at ${w.time}.`,
        `agent: ${w.date} at ${w.clock}, please book it.`,
        "clinic: You're booked.",
        'agent: What is your address?',
        "clinic: We're at 330 Main Street, second floor. We're open from 8 to 5.",
        'agent: Thank you.',
        'clinic: Bye bye.',
      ],
      [
        `clinic: ${w.day} at ${w.time}.`,
        `agent: ${w.date} at ${w.clock}, please.`,
        "clinic: Sure. What's the name?",
        'agent: Anna.',
        `clinic: Okay Anna, we'll see you ${w.day} at ${w.time}.`,
        'agent: Do they need to bring anything?',
        'clinic: No, nothing to bring, just the card.',
        'agent: Goodbye.',
      ],
    ],
  },
  {
    name: 'an automated receptionist that books',
    calls: (w) => [
      [
        "clinic: Hi, I'm the clinic's virtual assistant.",
        `agent: I would like to book ${w.date} at ${w.clock}.`,
        `clinic: Your appointment is confirmed for ${w.date} at ${w.clock}. Is there anything else?`,
        'agent: No, thank you.',
      ],
    ],
  },
  {
    name: 'reserva en español',
    calls: (w) =>
      [
        'Sí, correcto.',
        'Perfecto, lo esperamos.',
        `Sí, queda agendado el ${w.dia} a las ${w.hora}.`,
        `Así es, nos vemos el ${w.dia}.`,
        'Claro que sí, ya quedó reservada.',
        'Exacto. Traiga su identificación.',
      ].map((answer) => [
        'clinic: Clínica, buenos días.',
        `clinic: Tengo el ${w.dia} a las ${w.hora}.`,
        `agent: La tomamos. Entonces, el ${w.fecha} a las ${w.hora}, ¿correcto?`,
        `clinic: ${answer}`,
        'agent: Gracias, adiós.',
      ]),
  },
  {
    name: 'other ways to say yes',
    calls: (w) =>
      [
        `Yes indeed, ${w.day} at ${w.time}.`,
        "Alrighty, you're on the schedule.",
        "Yes ma'am, that is correct.",
        `Yup, got him in for ${w.day} at ${w.time}.`,
        "Great, I've got that booked for you.",
        `Okay, so I have you for ${w.date} at ${w.clock} with Dr. Patel.`,
        "Yes that's perfect, we look forward to seeing you.",
        'That works great. The address is 12 Elm Street.',
        'Yes, all booked. Your confirmation number is 4471.',
        'You betcha.',
        "That's perfect.",
        'You are good to go.',
        'Confirmed.',
        "Absolutely, it's booked.",
        "Yes, that's correct, with Dr. Lee at our Elm Street office.",
        'Yes. Have them come ten minutes early.',
        'Sí, está confirmado.',
        'Sí, claro, ahí lo esperamos.',
        "Uh-huh, that's right, and just ask them to arrive a bit early.",
        'You are confirmed. Have a wonderful day!',
        `I put her in for ${w.time} on ${w.day}.`,
        'Okay great, thank you so much. Bye bye.',
        "Yes, and what's a good phone number?",
      ].map((answer) => [
        `clinic: I have ${w.day} at ${w.time}.`,
        `agent: We take it. So that is ${w.date} at ${w.clock}, is that right?`,
        `clinic: ${answer}`,
        'agent: Thank you, goodbye.',
      ]),
  },
  {
    name: 'remarks after the yes',
    calls: (w) =>
      [
        'Parking is behind the building.',
        'Can I get the date of birth?',
        'How do you spell the last name?',
        'No, just the insurance card.',
        'We are on the second floor.',
        `Thanks, see you ${w.day}.`,
        'Please have them bring a photo ID.',
        'Is this for a new patient?',
        'Bueno, que tenga buen día.',
        "And you'll be seeing Doctor Okafor.",
      ].map((remark) => [
        `clinic: I have ${w.day} at ${w.time}.`,
        `agent: We take it. So that is ${w.date} at ${w.clock}, is that right?`,
        "clinic: Yes, that's right.",
        'agent: Do they need to bring anything?',
        `clinic: ${remark}`,
        'agent: Thank you, goodbye.',
      ]),
  },
];
