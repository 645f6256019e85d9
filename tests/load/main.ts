import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { openCascades } from './open-cascades.ts';
import { webhooks } from './webhooks.ts';

const { values } = parseArgs({
  options: {
    webhooks: { type: 'boolean', default: false },
    rate: { type: 'string', default: '200' },
    resumes: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '60' },
    open: { type: 'string' },
  },
});
const positive = z.coerce.number<string>().check(z.positive());
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run load -- --webhooks [--rate 200] [--resumes 50] [--seconds 60]` or `-- --open 10000`. Milliseconds are this
 * machine's, where the stack, its table and its state machines share one process; what must hold anywhere is that
 * nothing is lost and nothing done twice.
 */
const main = async (): Promise<boolean> => {
  if (values.open !== undefined) return openCascades(say, positive.parse(values.open));
  if (values.webhooks)
    return webhooks(say, {
      rate: positive.parse(values.rate),
      resumes: positive.parse(values.resumes),
      seconds: positive.parse(values.seconds),
    });
  say('Say what to load: --webhooks or --open 10000.');
  return false;
};

process.exit((await main()) ? 0 : 1);
