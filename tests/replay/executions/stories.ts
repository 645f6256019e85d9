import type { FaultRequest } from '#infra/local/phone-world/faults.ts';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';

/** What is recorded: few stories that between them use every webhook, most tools and every kind of decision. */
export type RecordedStory = {
  readonly story: string;
  readonly personas: readonly PersonaName[];
  readonly faults?: readonly FaultRequest[];
  /** In the plan's compact form. */
  readonly preferences?: string;
  /** The patient takes the first option of a question while the clinic holds. */
  readonly answers?: true;
};

export const recordedStories: Readonly<Record<string, RecordedStory>> = {
  'third-clinic-books': {
    story: 'nobody answers, the next is full, the third books',
    personas: ['no_answer', 'full', 'books'],
  },
  'asked-while-on-the-phone': {
    story: 'the patient chooses one of two times while the clinic holds',
    personas: ['asks_patient'],
    preferences: 'Mon 17:00-18:00',
    answers: true,
  },
  'nobody-books': {
    story: 'a mailbox, somebody who asks not to be called again, a wrong number',
    personas: ['voicemail', 'opts_out', 'wrong_number'],
  },
  'taken-back': {
    story: 'a booking is taken back in the same call',
    personas: ['books_then_cancels'],
  },
  'nothing-but-the-tool': {
    story: 'the line drops after the confirmation and no report ever comes',
    personas: ['drops_after_confirm'],
    faults: [{ fault: 'webhook_lost' }],
  },
  'found-again': {
    story: 'a call placed behind an error of the provider is found again and its report comes twice',
    personas: ['books'],
    faults: [{ fault: 'dial_500_placed' }, { fault: 'webhook_duplicated' }],
  },
  'no-line-first': {
    story: 'the provider has no line at first, then the clinic is busy, then the next one books',
    personas: ['busy', 'books'],
    faults: [{ fault: 'dial_429' }],
  },
};
