import type { ConverseCommandOutput, Message } from '@aws-sdk/client-bedrock-runtime';
import type { Converse } from './converse.ts';
import { type Opinion, opinionJsonSchema, readOpinion, secondOpinion } from './second-opinion.ts';

/** What the model is told of a patient: the words about the complaint and three facts, and nobody's name. */
export type Told = {
  /** Oldest first. */
  readonly words: readonly string[];
  readonly age_years?: number;
  readonly sex?: 'female' | 'male';
  readonly pregnant?: boolean;
};

/** `code` is a stable word for the log: timeout, throttled, refused, unavailable, no_answer, unreadable. */
export type Asked =
  | { readonly kind: 'opinion'; readonly opinion: Opinion }
  | { readonly kind: 'none'; readonly code: string };

export type AskModel = (told: Told) => Promise<Asked>;

export type ModelOptions = {
  readonly converse: Converse;
  readonly model_id: string;
  /** For everything, the repair included. */
  readonly deadline_seconds?: number;
};

const codeOf = (fault: unknown): string => {
  const name = fault instanceof Error ? fault.name : '';
  switch (name) {
    case 'AbortError':
    case 'TimeoutError':
    case 'ModelTimeoutException':
      return 'timeout';
    case 'ThrottlingException':
    case 'ServiceQuotaExceededException':
      return 'throttled';
    case 'AccessDeniedException':
    case 'ValidationException':
    case 'ResourceNotFoundException':
      return 'refused';
    default:
      return 'unavailable';
  }
};

/** The tool's input is short: a few quotes and a word. */
const longestAnswerTokens = 400;

const useOf = ({ output }: ConverseCommandOutput) =>
  output?.message?.content?.find(({ toolUse }) => toolUse?.name === secondOpinion.toolName)?.toolUse;

/** The answer that did not fit, with what is wrong with it: the one repair. */
const corrected = (message: Message, toolUseId: string | undefined, fault: string): Message[] => [
  message,
  {
    role: 'user',
    content: [{ toolResult: { toolUseId, status: 'error', content: [{ text: fault }] } }],
  },
];

/**
 * One Converse exchange with one forced tool at temperature 0, repaired at most once. Never rejects: whatever goes
 * wrong is a word, and the rules stand.
 */
export const bedrockModel = ({ converse, model_id, deadline_seconds = 4 }: ModelOptions): AskModel => {
  const ask = (messages: Message[], abortSignal: AbortSignal): Promise<ConverseCommandOutput> =>
    converse(
      {
        modelId: model_id,
        system: [{ text: secondOpinion.instructions }],
        messages,
        inferenceConfig: { temperature: 0, maxTokens: longestAnswerTokens },
        toolConfig: {
          tools: [
            {
              toolSpec: {
                name: secondOpinion.toolName,
                description: secondOpinion.toolDescription,
                inputSchema: { json: opinionJsonSchema },
              },
            },
          ],
          toolChoice: { tool: { name: secondOpinion.toolName } },
        },
      },
      abortSignal,
    );

  return async (told) => {
    const deadline = AbortSignal.timeout(deadline_seconds * 1000);
    const words = told.words.join('\n');
    const asked: Message = { role: 'user', content: [{ text: JSON.stringify(told) }] };
    try {
      const first = await ask([asked], deadline);
      const use = useOf(first);
      const message = first.output?.message;
      // Words instead of the tool are a refusal or a filter's; asking again would not change its mind.
      if (use === undefined || message === undefined) return { kind: 'none', code: 'no_answer' };
      const read = readOpinion(use.input, words);
      if (read.kind === 'opinion') return read;
      const second = await ask([asked, ...corrected(message, use.toolUseId, read.fault)], deadline);
      const reread = readOpinion(useOf(second)?.input, words);
      return reread.kind === 'opinion' ? reread : { kind: 'none', code: 'unreadable' };
    } catch (fault) {
      return { kind: 'none', code: codeOf(fault) };
    }
  };
};
