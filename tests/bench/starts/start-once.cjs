// One cold start in a process of its own: load the bundle, run one event, and say what each took.
const { readFileSync } = require('node:fs');

const event = JSON.parse(readFileSync(0, 'utf8'));
const cpu = process.cpuUsage();
const from = performance.now();
const { handler } = require(process.argv[2]);
const loaded = performance.now();
const done = () => {
  const { user, system } = process.cpuUsage(cpu);
  const over = performance.now();
  process.stdout.write(
    `\n${JSON.stringify({ load: loaded - from, total: over - from, cpu: (user + system) / 1000 })}\n`,
  );
  process.exit(0);
};
handler(event, { awsRequestId: 'first', getRemainingTimeInMillis: () => 10_000 }).then(done, done);
