import type { Words } from './words.ts';

/** A way in which a call ends without a booking although something says that there is one. */
export type Family = {
  readonly name: string;
  /** Whether the agent's confirm tool was accepted. */
  readonly tool: boolean;
  readonly calls: (w: Words) => readonly (readonly string[])[];
};

const opening = (w: Words): readonly string[] => [
  'clinic: Front desk, good morning.',
  `agent: Hello, this is an automated assistant calling for a patient. Do you have anything on ${w.day}?`,
];

const readBack = (w: Words): string => `agent: So that is ${w.date} at ${w.clock}, is that right?`;

const afterReadBack =
  (...answers: readonly ((w: Words) => string)[]) =>
  (w: Words): readonly (readonly string[])[] =>
    answers.map((answer) => [
      ...opening(w),
      `clinic: I have ${w.day} at ${w.time}.`,
      readBack(w),
      `clinic: ${answer(w)}`,
      'agent: Thank you, goodbye.',
    ]);

const afterYes =
  (...answers: readonly ((w: Words) => string)[]) =>
  (w: Words): readonly (readonly string[])[] =>
    answers.map((answer) => [
      ...opening(w),
      `clinic: ${w.day} at ${w.time} is open.`,
      readBack(w),
      "clinic: Yes, that's right, you're all set.",
      'agent: Wonderful.',
      `clinic: ${answer(w)}`,
      'agent: I see. Goodbye.',
    ]);

export const notBooked: readonly Family[] = [
  {
    name: 'an offer and a goodbye',
    tool: true,
    calls: (w) => [
      [
        ...opening(w),
        `clinic: I have ${w.day} at ${w.time}.`,
        'agent: Great, thank you, goodbye.',
        'clinic: Bye now.',
      ],
      [...opening(w), `clinic: We could do ${w.day} at ${w.time}.`, 'agent: Perfect. Have a nice day.'],
      [
        ...opening(w),
        `clinic: There is one at ${w.time} on ${w.day}, would that work?`,
        'agent: That works, thanks, bye.',
        'clinic: Okay, bye.',
      ],
      [
        ...opening(w),
        `clinic: Let's see, ${w.date}, ${w.clock}?`,
        'agent: Wonderful, goodbye.',
        'clinic: Have a good one.',
      ],
      [...opening(w), `clinic: I can see you on ${w.day} at ${w.time}.`, readBack(w), 'clinic: Okay, bye.'],
    ],
  },
  {
    name: 'only availability was asked about',
    tool: true,
    calls: (w) => [
      [
        'clinic: Hello?',
        `agent: Do you have ${w.date} at ${w.clock} available?`,
        'clinic: Yes.',
        'agent: Thank you, bye.',
      ],
      [
        'clinic: Hello?',
        `agent: Is ${w.date} at ${w.clock} free?`,
        'clinic: Yes, it is.',
        'agent: Great, goodbye.',
      ],
      [
        'clinic: Hello?',
        `agent: Could you fit someone in ${w.date} at ${w.clock}?`,
        'clinic: Sure.',
        'agent: Bye!',
      ],
      [
        'clinic: Hello?',
        `agent: Would ${w.date} at ${w.clock} be possible?`,
        `clinic: Yes, ${w.day} at ${w.time} is open at the moment.`,
        'agent: Thanks, goodbye.',
      ],
    ],
  },
  {
    name: 'we will call you back',
    tool: true,
    calls: afterReadBack(
      () => "Yes, but we'll call you back to confirm.",
      () => 'Someone will give you a call once the doctor has looked at it.',
      () => "Right, I'll get back to you about that.",
      () => 'Okay, I need to check with the doctor and then I will call you back.',
      () => 'That looks good. Let me have my manager call the patient to finish it.',
      () => 'Correct, and we will be in touch to confirm.',
      () => "Sure, I'll put that down as a request and somebody will contact the patient.",
      () => 'Yes. Then please have the patient call us to finish the booking.',
      () => "Yes, you'll hear back from us.",
    ),
  },
  {
    name: 'only tentative',
    tool: true,
    calls: afterReadBack(
      (w) => `Yes, I've tentatively got you down for ${w.day} at ${w.time}.`,
      () => 'Okay, I can pencil you in, but it is not confirmed.',
      () => "Sure, you're on the waiting list for that.",
      () => 'Yes, pending approval from the insurance.',
      () => "You're booked as long as we get the referral first.",
      () => 'Yes, if the doctor agrees.',
      () => 'Probably, yes.',
      () => 'I think so, it should be fine.',
      () => "Yes, once you've filled in the form online it will be booked.",
      () => 'That should be okay but I cannot guarantee it.',
      () => 'Yes, provided the patient pays the deposit today.',
      () => 'It will be confirmed when the patient replies to our text message.',
      () => "Yes, that's held for you until noon, then call us to keep it.",
    ),
  },
  {
    name: 'the read-back is denied',
    tool: true,
    calls: afterReadBack(
      (w) => `No, ${w.otherDay} at ${w.time}.`,
      (w) => `No no, I said ${w.otherTime}.`,
      () => "No, that's not what I said.",
      (w) => `Not ${w.day}, ${w.otherDay}.`,
      (w) => `Actually ${w.otherDate}.`,
      (w) => `${w.otherDay}, ${w.otherDay} at ${w.time}.`,
      (w) => `Almost. ${w.otherTime}, same day.`,
      () => 'Nope.',
      () => "I don't think so.",
      () => 'Sorry, what? Which doctor?',
      (w) => `Yes, ${w.date} at ${w.otherTime}, see you then.`,
      (w) => `You're all set for ${w.otherDay} at ${w.time}.`,
      (w) => `Perfect, we'll see you ${w.otherDate} at ${w.clock}.`,
    ),
  },
  {
    name: 'the wrong day was read back and agreed to',
    tool: true,
    calls: (w) => [
      [
        ...opening(w),
        `clinic: ${w.otherDay} at ${w.time}.`,
        `agent: So ${w.otherDate} at ${w.clock}, correct?`,
        "clinic: Yes, that's right. See you then.",
        'agent: Bye.',
      ],
      [
        ...opening(w),
        `clinic: I have ${w.day} at ${w.otherTime}.`,
        `agent: We take ${w.date} at ${w.otherTime}, please.`,
        "clinic: Perfect, you're all set.",
      ],
      [
        ...opening(w),
        `clinic: I have ${w.otherDay} at ${w.time}.`,
        "agent: We'll take it.",
        "clinic: Great, you're booked.",
        'agent: Thank you, goodbye.',
      ],
    ],
  },
  {
    name: 'taken back in the same call',
    tool: true,
    calls: afterYes(
      () => 'Oh wait, sorry, that one just got taken.',
      () => "I'm sorry, someone else just booked it.",
      () => 'Hang on, the doctor is out that day.',
      () => "Actually, we can't do that one.",
      () => 'Oh no, I was looking at the wrong week. We have nothing.',
      () => "Scratch that, we're fully booked.",
      () => 'Ah, the system did not take it. It is no longer available.',
      () => "Sorry, I'll have to cancel that, the doctor just called in sick.",
      () => 'My colleague tells me that slot is gone.',
      () => "Hold on, it won't let me save it. That time is blocked.",
      () => 'Oh, you have that insurance? Then we are not taking new patients, sorry.',
      () => 'Wait, this is an automated call? We do not book with robots.',
      () => 'Sorry, that was for a different clinic. You need a referral first.',
      () => 'Hmm, the computer rejected it, please try again tomorrow.',
      () => "I spoke too soon, it's not available after all.",
      () => "Oh, it didn't go through.",
      () => "I'm afraid I have to take that back.",
    ),
  },
  {
    name: 'the time is changed after the yes',
    tool: true,
    calls: afterYes(
      (w) => `Actually, could we make it ${w.otherTime} instead?`,
      (w) => `Oh, the doctor prefers ${w.otherDay}. I moved you to ${w.otherDay}.`,
      (w) => `One correction: it is ${w.otherTime}, not ${w.time}.`,
      (w) => `So I have you down for ${w.otherDay} at ${w.time}.`,
      (w) => `Okay so ${w.otherTime} then.`,
      (w) => `I had to push you to ${w.otherTime}.`,
      (w) => `We'll see you on ${w.otherDate}.`,
    ),
  },
  {
    name: 'cancelled by the agent in the same call',
    tool: true,
    calls: (w) =>
      [
        'agent: I am sorry, the patient has changed their mind. Please cancel that appointment.',
        'agent: Actually, never mind, we no longer need it.',
        'agent: We have to cancel, I apologise.',
      ].map((last) => [
        ...opening(w),
        `clinic: ${w.day} at ${w.time} is free.`,
        readBack(w),
        "clinic: Yes, that's correct.",
        last,
        'clinic: Okay, no problem. Bye.',
      ]),
  },
  {
    name: 'two times in the air and no choice',
    tool: true,
    calls: (w) => [
      [
        ...opening(w),
        `clinic: I have ${w.day} at ${w.time} or ${w.otherDay} at ${w.otherTime}.`,
        'agent: Yes, that sounds good.',
        "clinic: Okay, you're all set.",
        'agent: Bye.',
      ],
      [
        ...opening(w),
        `clinic: Either ${w.time} or ${w.otherTime} on ${w.day}.`,
        `agent: Great, ${w.day} at ${w.time} or ${w.otherTime}. Thank you.`,
        'clinic: Perfect, see you then.',
      ],
      [
        ...opening(w),
        `clinic: ${w.otherDay} at ${w.otherTime}, or ${w.day} at ${w.time}.`,
        'agent: The first one, please.',
        "clinic: Done, you're booked.",
      ],
    ],
  },
  {
    name: 'an automated receptionist takes a request',
    tool: true,
    calls: afterReadBack(
      () => 'Thank you. Your request has been recorded. Our staff will contact you.',
      () => "I'm the virtual assistant. I've noted your preference and someone will follow up.",
      () => 'Your appointment request was submitted. This is not a confirmation.',
      () => 'Got it. Please visit our website to complete the booking.',
      () => 'Yes. I have sent the message to the front desk.',
      () => 'Okay. I am not able to book appointments, but I can pass along your message.',
      () => "Great, I've captured that. The office will reach out shortly to schedule.",
    ),
  },
  {
    name: 'a machine or a stranger',
    tool: true,
    calls: (w) => [
      [
        'clinic: You have reached the voicemail of the clinic. Please leave a message after the tone.',
        readBack(w),
      ],
      [
        ...opening(w),
        `clinic: ${w.day} at ${w.time}, sure, whatever you want. You know this is a private number, right? Wrong number.`,
        readBack(w),
        'clinic: Bye.',
      ],
      [
        ...opening(w),
        readBack(w),
        'clinic: Yes? Who is this? This is not a clinic.',
        'agent: Sorry, goodbye.',
      ],
    ],
  },
  {
    name: 'still on hold when the line dropped',
    tool: true,
    calls: afterReadBack(
      () => 'One moment, please.',
      () => 'Sure, let me check that for you, please hold.',
      () => 'Hold on.',
      () => 'Okay, let me see if I can get that in.',
      () => 'What was the name?',
      () => 'And what insurance do they have?',
    ),
  },
  {
    name: 'the agent claims it without the tool',
    tool: false,
    calls: (w) => [
      [
        ...opening(w),
        `clinic: I have ${w.day} at ${w.time}.`,
        `agent: Great, I have booked ${w.day} at ${w.time}.`,
        'clinic: Okay, bye.',
      ],
      [...opening(w), readBack(w), 'clinic: Hm.', 'agent: Your appointment is confirmed.'],
      [...opening(w), readBack(w), "clinic: Yes, you're all set.", 'agent: Goodbye.'],
      [...opening(w), 'clinic: Bye.'],
    ],
  },
  {
    name: 'misheard and mixed up',
    tool: true,
    calls: (w) => [
      [...opening(w), `clinic: ${w.otherTime}.`, readBack(w), `clinic: ${w.otherTime}, yes.`],
      [...opening(w), `clinic: I said ${w.otherDay}.`, readBack(w), `clinic: ${w.otherDay}, that's right.`],
      [
        ...opening(w),
        readBack(w),
        `clinic: You're confirmed for ${w.day} the twenty-ninth.`,
        'agent: Thanks.',
      ],
      [...opening(w), readBack(w), "clinic: Uh huh, that's correct, tomorrow.", 'agent: Thanks.'],
    ],
  },
  {
    name: 'en español, sin cita',
    tool: true,
    calls: (w) =>
      [
        'Sí, pero lo llamamos después para confirmar.',
        `No, el ${w.otroDia} a las ${w.otraHora}.`,
        'Perdón, ya se ocupó esa hora.',
        'Tengo que preguntar al doctor primero.',
        'Déjeme ver, un momento.',
        'Lo puedo poner en lista de espera.',
        'No, no tenemos nada.',
        `Perfecto, lo esperamos el ${w.otroDia}.`,
        'Sí, queda pendiente de confirmar.',
        `Mejor a las ${w.otraHora}.`,
        'Que llame el paciente, por favor.',
        'Bueno, adiós.',
        'Nosotros nos comunicamos con el paciente.',
      ].map((answer) => [
        'clinic: Clínica, buenos días.',
        `agent: ¿Tiene algo el ${w.dia}?`,
        `clinic: Tengo el ${w.dia} a las ${w.hora}.`,
        `agent: Entonces, el ${w.fecha} a las ${w.hora}, ¿correcto?`,
        `clinic: ${answer}`,
        'agent: Gracias, adiós.',
      ]),
  },
  {
    name: 'a yes with a string attached',
    tool: true,
    calls: afterReadBack(
      () => 'Yes, but let me double check with Linda.',
      () => "Sure, we'll see if we can squeeze you in.",
      () => "Yes that's what I have, but the doctor may need to move it.",
      () => 'Okay. Just so you know we double check everything and phone you tomorrow morning.',
      () => "I'll pass it to scheduling.",
      () => "You're first on the cancellation list.",
      (w) => `Yes but it's with the nurse on ${w.otherDay}.`,
      () => 'Yes? Can you repeat that?',
      () => "Mhm. I'd have to see the patient's insurance before I book.",
      () => "Yes and I'll email you a link to complete it.",
      () => 'Perfect, someone took it already though.',
      () => 'Sure, that will be a deposit up front to secure it.',
      () => "Yes, please have him call before noon or it's released.",
      () => 'Sí, pero primero tiene que mandar la referencia.',
      () => 'Está bien, yo le aviso.',
      () => 'Claro, déjeme su número y le marcamos.',
      () => 'Yes, I mean, no.',
      () => 'ok ok ok bye',
      (w) => `Yes, the one on ${w.otherDay} right?`,
      () => "We don't take bookings by phone.",
      (w) => `He's all set for ${w.otherTime}.`,
    ),
  },
  {
    name: 'a yes that is none',
    tool: true,
    calls: afterReadBack(
      () => "Right, so I'd need her Medicare number and then we'll see.",
      () => 'Great question, no.',
      () => 'Okay so nothing is set in stone yet.',
      (w) => `Yes, ${w.day} at ${w.time} is what I offered to the other caller.`,
      () => 'Sure, in theory.',
      () => 'Fine by me, ask Dr. Lee though.',
      () => 'Yes for now.',
      () => "I'd say yes, let me page the nurse.",
      () => "You're confirmed as a new patient, scheduling will set a time.",
      () => 'All set, your callback is queued.',
      () => "You're all set on the waitlist.",
      () => 'Sí, apúntese en la página.',
      () => 'Claro, venga y a ver si hay lugar.',
      () => "We'll see you then if there's room.",
      () => 'Sure thing, walk in and we will try.',
      () => "Yes, that's when we open for walk-ins.",
      () => 'OK. Press 1 to confirm.',
    ),
  },
  {
    name: 'a yes and then a doubt',
    tool: true,
    calls: afterYes(
      () => 'Oh shoot, the computer froze, I lost it.',
      () => "Ma'am? We have a problem with that one.",
      () => "Let me just say that was the last one and it's been given away.",
      (w) => `Correction, ${w.otherTime}.`,
      (w) => `The doctor just told me she's leaving early ${w.day}.`,
      () => "So you'd need to call back to finalize.",
      () => 'Please disregard that.',
      () => "Anyway it's only good if they get here by one.",
      () => "I'm gonna have to stop you there, we can't see that patient.",
      () => 'Este... ya no hay.',
      () => 'Se me olvidó, ese día cerramos.',
      (w) => `Can he come ${w.otherDay}?`,
      () => "We'll have to do the following week.",
      () => 'Forget I said anything.',
      () => 'Turns out we are closed for a holiday.',
      () => 'We need a credit card to keep it.',
      () => 'Ay, qué pena, ya lo agarró otra persona.',
      () => 'It errored out.',
      () => "Oh, it's booked.",
      () => "Well, that's embarrassing, it vanished.",
      () => 'Your plan is not one of ours.',
      (w) => `I'm putting ${w.otherDay}.`,
      () => 'Pues fíjese que no.',
      () => 'We close at noon that day.',
      () => "I've removed it.",
    ),
  },
];
