import type { FaultKind, PersonaName } from '../machinery/schedule.ts';

/** An appointment as a clinic of the story gives it. */
export type Offer = {
  readonly phrase: string;
  readonly date: string;
  readonly time: string;
  readonly weekday: string;
  /** Milliseconds since the epoch. */
  readonly start: number;
};

/** One telephone call as the provider and the carrier know it: the truth that the product has to find out. */
export type Conversation = {
  readonly id: string;
  readonly sid: string;
  /** What the dial carried as user id. */
  readonly call_id: string;
  readonly cascade_id: string;
  readonly to_number: string;
  readonly clinic: number;
  readonly persona: PersonaName;
  readonly variables: Readonly<Record<string, string>>;
  readonly placedAt: number;
  readonly faults: ReadonlyMap<FaultKind, number>;
  answeredAt?: number;
  /** When the product's gate let the agent speak. */
  proceededAt?: number;
  endedAt?: number;
  /** The provider has finished its analysis. */
  analysed: boolean;
  end?: 'talked' | 'no_answer' | 'busy' | 'voicemail' | 'hung_up' | 'never_rang';
  readonly turns: { role: 'agent' | 'user'; message: string; time_in_call_secs: number }[];
  collected: Readonly<Record<string, string>>;
  /** The clinic has this in its book. */
  agreed?: Offer;
  takenBack: boolean;
  /** The clinic has taken an appointment out of its book, and said so. */
  cancelled: boolean;
  /** A confirmation the product answered with "accepted". */
  accepted?: { readonly offer: Offer; readonly at: number };
  /** Confirmations sent, answered or not. */
  tried: Offer[];
  readonly told: { field: string; at: number }[];
  /** When the product first answered 2xx to an event that tells the end. */
  reportedAt?: number;
  noAvailabilityAt?: number;
};

/** What the dial says the agent is to do with an appointment; undefined when it is to get one. */
export const wishOf = ({ variables: { request = '' } }: Conversation): 'cancel' | 'move' | undefined =>
  (['cancel', 'move'] as const).find((wish) => request.startsWith(`${wish} `));

const dayMs = 86_400_000;
const offers = new Map<string, readonly [Offer, Offer]>();

const offerAt = (start: number): Offer => {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', ...options }).format(start);
  const weekday = part({ weekday: 'long' });
  const clock = part({ hour: 'numeric', minute: '2-digit' });
  const [month, day, year] = part({ year: 'numeric', month: '2-digit', day: '2-digit' }).split('/');
  const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return {
    phrase: `${weekday}, ${part({ month: 'long', day: 'numeric' })} at ${clock}`,
    date: `${year}-${month}-${day}`,
    time,
    weekday,
    start,
  };
};

/** The two times a clinic has to give, a week from the story's start; every clinic has its own. */
export const offersOf = (startsAt: number, clinic: number): readonly [Offer, Offer] => {
  const key = `${startsAt} ${clinic}`;
  const known = offers.get(key);
  if (known !== undefined) return known;
  const midnight = Math.floor(startsAt / dayMs) * dayMs;
  // 15:00 UTC is ten in the morning in New York in winter.
  const first = midnight + 8 * dayMs + (15 * 60 + clinic * 15) * 60_000;
  const made = [offerAt(first), offerAt(first + dayMs + 3 * 3_600_000)] as const;
  offers.set(key, made);
  return made;
};

/** GET conversation, and the transcription event's data. */
export const asJson = (one: Conversation, status: string, now: number): object => ({
  agent_id: 'agent-1',
  conversation_id: one.id,
  status,
  user_id: one.call_id,
  has_audio: false,
  transcript: status === 'initiated' ? [] : one.turns,
  metadata: {
    start_time_unix_secs: Math.floor(one.placedAt / 1000),
    call_duration_secs:
      one.answeredAt === undefined || one.endedAt === undefined
        ? 0
        : Math.round((one.endedAt - one.answeredAt) / 1000),
    cost: 10,
    termination_reason: one.end === 'voicemail' ? 'voicemail_detection: yes' : '',
    phone_call: {
      external_number: one.to_number,
      call_sid: one.sid,
      call_result: resultOf(one),
    },
  },
  analysis:
    status === 'done'
      ? {
          // The provider's verdict says nothing about a booking.
          call_successful: 'success',
          transcript_summary: `The call ended at ${now}.`,
          data_collection_results: Object.fromEntries(
            Object.entries(one.collected).map(([item, value]) => [item, { value }]),
          ),
        }
      : null,
  conversation_initiation_client_data: { dynamic_variables: { call_id: one.call_id } },
});

const resultOf = ({ end }: Conversation): string | null => {
  switch (end) {
    case 'talked':
    case 'hung_up':
      return 'answered';
    case 'voicemail':
      return 'voicemail';
    case 'no_answer':
    case 'busy':
      return end;
    case 'never_rang':
      return 'failed';
    default:
      return null;
  }
};
