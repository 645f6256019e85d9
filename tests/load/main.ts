import { parseArgs } from 'node:util';
import { figure, readCommand } from '#tests/chaos/command-line.ts';
import { openCascades } from './open-cascades.ts';
import { webhooks } from './webhooks.ts';

const usage = `npm run load -- --webhooks [options], or npm run load -- --open <n>

  --webhooks      signed reports of the provider, one in five sent twice
  --rate <n>      so many a second (200)
  --resumes <n>   of these so many a second wake a cascade (50)
  --seconds <n>   for so long (60)
  --open <n>      how long a resume takes with so many cascades open

Exit code 0: nothing was lost and nothing done twice. 1: something was. 2: not understood.
`;
const asked = readCommand(usage, () => {
  const { values } = parseArgs({
    options: {
      webhooks: { type: 'boolean', default: false },
      rate: { type: 'string', default: '200' },
      resumes: { type: 'string', default: '50' },
      seconds: { type: 'string', default: '60' },
      open: { type: 'string' },
    },
  });
  if (values.open === undefined && !values.webhooks) throw new Error('Say what to load.');
  return {
    open: values.open === undefined ? undefined : figure('open', values.open, 1),
    rate: figure('rate', values.rate, 1),
    resumes: figure('resumes', values.resumes, 1),
    seconds: figure('seconds', values.seconds, 1),
  };
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Milliseconds are this machine's, where the stack, its table and its state machines share one process; what must hold
 * anywhere is that nothing is lost and nothing done twice.
 */
const kept =
  asked.open === undefined
    ? await webhooks(say, { rate: asked.rate, resumes: asked.resumes, seconds: asked.seconds })
    : await openCascades(say, asked.open);
process.exit(kept ? 0 : 1);
