import { parseArgs } from 'node:util';
import { UsageError } from '../local/options.ts';

export type CallOptions = {
  readonly to_number: string;
  readonly purpose: string | undefined;
  readonly questions: readonly string[];
  readonly context: string | undefined;
  readonly language: string | undefined;
  readonly dry_run: boolean;
  /** A running desk; without it one is started for this call alone. */
  readonly port: number | undefined;
  /** Divides the simulated conversation's time; 1 is as it would be. */
  readonly speed: number;
};

export const callUsage = `npm run call -- <number> --purpose "<why>" [--question "<…?>"]… [--context "<…>"] [--language es]
    [--dry-run] [--port <desk>] [--speed 20]

Without a number OUTBOUND_CALL_TEST_PHONE is called. Calls are simulated unless CALL_MODE=live.`;

/** Reads the command line; what is not understood is refused by name. */
export const readCallOptions = (args: readonly string[], testPhone: string | undefined): CallOptions => {
  const { values, positionals } = parse(args);
  const [given, ...others] = positionals;
  const to_number = given ?? testPhone;
  if (to_number === undefined || others.length > 0) throw new UsageError(callUsage);
  const questions = values.question ?? [];
  if (values.purpose === undefined && questions.length === 0)
    throw new UsageError(`Say why you call: --purpose or --question.\n\n${callUsage}`);
  const whole = (name: string, value: string | undefined): number | undefined => {
    if (value === undefined) return undefined;
    if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
    throw new UsageError(`--${name} takes a whole number above 0, not "${value}".`);
  };
  return {
    to_number,
    purpose: values.purpose,
    questions,
    context: values.context,
    language: values.language,
    dry_run: values['dry-run'],
    port: whole('port', values.port),
    speed: whole('speed', values.speed) ?? 20,
  };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        purpose: { type: 'string' },
        question: { type: 'string', multiple: true },
        context: { type: 'string' },
        language: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        port: { type: 'string' },
        speed: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? callUsage) : callUsage);
  }
};
