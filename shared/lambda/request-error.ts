import { type Problem, type ProblemCode, problems } from '../contracts/problem.ts';

/** The caller's mistake, or a refusal the caller can act on; mapped once to problem details. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: ProblemCode;
  readonly extra: Omit<Partial<Problem>, 'code' | 'status' | 'title' | 'type'>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    extra: RequestError['extra'] = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(problems[code].title);
    this.code = code;
    this.extra = extra;
    this.headers = headers;
  }
}

export const problemOf = (code: ProblemCode, extra: RequestError['extra'] = {}): Problem => ({
  type: `urn:ringaround:problem:${code.replaceAll('_', '-')}`,
  title: problems[code].title,
  status: problems[code].status,
  code,
  ...extra,
});
