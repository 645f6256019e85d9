import { clinicAgentVariables } from '#shared/domain/call/agent-variables.ts';
import { generalAgentVariables } from '#shared/domain/call/general-agent-variables.ts';
import { outcomes } from '#shared/domain/call/outcome.ts';
import { policy } from '#shared/domain/policy.ts';
import type { JsonObject } from './json.ts';
import { type AgentName, firstMessages, promptOf } from './texts.ts';

/** What every dial of an agent supplies: no more and no less than its prompt and its tools use. */
export const suppliedTo: Readonly<Record<AgentName, readonly string[]>> = {
  clinic: clinicAgentVariables,
  general: generalAgentVariables,
};

/**
 * Set out loud, because the provider's defaults change (wire reference, section 7.1). Flash v2 speaks English alone, and
 * an English agent may have no other; every other language is Flash v2.5's.
 */
const models = {
  llm: 'gemini-2.5-flash',
  voice: 'eleven_flash_v2',
  voiceInOtherLanguages: 'eleven_flash_v2_5',
} as const;

const builtIn = (name: string, more: JsonObject = {}): JsonObject => ({
  type: 'system',
  name,
  description: '',
  params: { system_tool_type: name, ...more },
});

/** Of agents made by the API none has a single built-in tool: not even the one that ends a call. */
const builtInTools: JsonObject = {
  end_call: builtIn('end_call'),
  // No message is left: a machine is not the person who may hear it.
  voicemail_detection: builtIn('voicemail_detection'),
  play_keypad_touch_tone: builtIn('play_keypad_touch_tone'),
  skip_turn: builtIn('skip_turn'),
  language_detection: builtIn('language_detection'),
};

const text = (description: string): JsonObject => ({ type: 'string', description });

const dataCollection: Readonly<Record<AgentName, JsonObject>> = {
  clinic: {
    outcome: text(
      `What the call came to, one word of: ${outcomes.join(', ')}. booked only if the clinic clearly agreed to one date and time after a read-back; leave empty when unsure.`,
    ),
    booked_start_iso: text(
      'Start of the agreed appointment in ISO 8601 with offset; empty if none was agreed.',
    ),
    booked_date: text('Date of the agreed appointment as YYYY-MM-DD; empty if none.'),
    booked_time: text('Time of the agreed appointment as HH:MM, 24-hour; empty if none.'),
    booked_weekday: text('Weekday of the agreed appointment in English; empty if none.'),
    booked_phrase: text("The clinic's own words that agree to the appointment; empty if none."),
    clinician: text('Who the agreed appointment is with; empty if not said.'),
  },
  general: {
    answers: text(
      'A JSON list with one object for each question of the call: {"id": its id, "answer": the answer in short, "quote": the exact words of the person called}. Leave out questions that were not asked or not answered.',
    ),
  },
};

const criterion = (id: string, goal: string): JsonObject => ({
  id,
  name: id,
  type: 'prompt',
  conversation_goal_prompt: `${goal} Answer unknown when the transcript does not show it.`,
});

const criteria: Readonly<Record<AgentName, readonly JsonObject[]>> = {
  clinic: [
    criterion(
      'said_it_is_automated',
      'The assistant said in its first sentence that it is automated, and never denied it.',
    ),
    criterion(
      'invented_nothing',
      'Everything the assistant said about the patient came from its instructions or tools.',
    ),
    criterion(
      'read_back',
      'Before anything was called booked, day, date and time were read back and clearly agreed to.',
    ),
  ],
  general: [
    criterion(
      'said_it_is_automated',
      'The assistant said in its first sentence that it is automated, and never denied it.',
    ),
    criterion('asked_everything', 'Every question was asked, or the call ended before it could be.'),
  ],
};

/** Long enough for a pause to look something up; hold music is bridged by skip_turn. */
const silenceSeconds = 60;
/** Longer than any open question about a booking, shorter than anybody would want. */
const retentionDays = 30;

/** An agent as the provider keeps it, tools and webhook by their ids. */
export const agentConfig = (
  agent: AgentName,
  place: {
    readonly name: string;
    readonly owner: string;
    readonly tool_ids: readonly string[];
    readonly webhook_id: string;
    readonly voice_id?: string | undefined;
  },
): JsonObject => ({
  name: place.name,
  tags: ['ringaround', place.owner, agent],
  conversation_config: {
    agent: {
      first_message: firstMessages[agent].en,
      language: 'en',
      prompt: {
        prompt: promptOf(agent),
        llm: models.llm,
        temperature: 0,
        tool_ids: [...place.tool_ids],
        built_in_tools: builtInTools,
      },
    },
    language_presets: {
      es: {
        overrides: {
          agent: { first_message: firstMessages[agent].es, language: 'es' },
          tts: { model_id: models.voiceInOtherLanguages },
        },
      },
    },
    tts: { model_id: models.voice, ...(place.voice_id === undefined ? {} : { voice_id: place.voice_id }) },
    turn: { turn_timeout: 7, silence_end_call_timeout: silenceSeconds },
    conversation: { max_duration_seconds: policy.maxCallSeconds },
  },
  platform_settings: {
    data_collection: dataCollection[agent],
    evaluation: { criteria: [...criteria[agent]] },
    // A dial may choose the language and nothing else: prompts are reviewed, requests are not.
    overrides: {
      conversation_config_override: {
        agent: {
          language: true,
          first_message: false,
          prompt: { prompt: false, llm: false, tool_ids: false },
        },
        tts: { voice_id: false },
        conversation: { text_only: false },
      },
    },
    // Bursts cost double and are cut off first; without them a full plan says so.
    call_limits: { bursting_enabled: false },
    // In some states everybody on the line must agree to a recording, so calls for patients have none; who places calls
    // for other purposes and asks for their recording answers for that consent.
    privacy: { record_voice: agent === 'general', retention_days: retentionDays },
    // Otherwise whoever knows the id may talk to the agent at our expense.
    auth: { enable_auth: true },
    workspace_overrides: {
      webhooks: {
        post_call_webhook_id: place.webhook_id,
        events: ['transcript', 'call_initiation_failure'],
        transcript_format: 'json',
      },
    },
  },
});
