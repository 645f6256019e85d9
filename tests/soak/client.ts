import * as z from 'zod/mini';
import { callResponse } from '#shared/contracts/call-response.ts';

/** Where nobody lives: the fictional numbers 555-0100 to 555-0199 of these areas. */
const areas = [
  202, 212, 213, 215, 303, 305, 312, 404, 415, 503, 512, 602, 615, 617, 702, 713, 720, 801, 816, 919,
];
const numbersAnArea = 100;

const problem = z.looseObject({ code: z.optional(z.string()) });

/** An API client that places one call after the other, each to a number of its own as long as there are any. */
export const createClient = (url: string, key: string) => {
  const placed = new Set<string>();
  const refused = new Map<string, number>();
  const complaints: string[] = [];
  let nth = 0;
  const headers = { 'content-type': 'application/json', 'x-api-key': key };

  const ended = async (call_id: string): Promise<boolean> => {
    const response = await fetch(`${url}/calls/${call_id}`, { headers });
    if (!response.ok) return false;
    const { status } = callResponse.parse(await response.json());
    return status === 'done' || status === 'failed';
  };

  return {
    placed: (): number => placed.size,
    /** Why calls were not taken, by the code of the problem, and how many. */
    refused: (): ReadonlyMap<string, number> => refused,
    complaints: (): readonly string[] => complaints,
    call: async (): Promise<void> => {
      nth += 1;
      const area = areas[Math.floor(nth / numbersAnArea) % areas.length] ?? 202;
      const line = String(100 + (nth % numbersAnArea)).padStart(4, '0');
      const body = {
        to_number: `+1${area}555${line}`,
        purpose: 'Ask the front desk one thing before a visit.',
        questions: [{ id: 'walk_in', text: 'Do you take walk-in patients?', type: 'yes_no' }],
      };
      try {
        const response = await fetch(`${url}/calls`, {
          method: 'POST',
          headers: { ...headers, 'idempotency-key': `soak-${nth}` },
          body: JSON.stringify(body),
        });
        const json: unknown = await response.json();
        if (response.ok) {
          placed.add(callResponse.parse(json).call_id);
          return;
        }
        const { code = String(response.status) } = problem.parse(json);
        refused.set(code, (refused.get(code) ?? 0) + 1);
        // 502 and 503 say that the provider refused or the house is full; 500 would be a fault of ours.
        if (response.status === 500) complaints.push(`POST /calls answered ${response.status} ${code}`);
      } catch (error) {
        complaints.push(`POST /calls: ${error instanceof Error ? error.message : 'unknown'}`);
      }
    },
    /** Those of the calls taken that have not come to an end. */
    open: async (): Promise<readonly string[]> => {
      const still: string[] = [];
      for (const call_id of placed) if (!(await ended(call_id))) still.push(call_id);
      return still;
    },
  };
};
