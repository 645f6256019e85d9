// One cold start in a process of its own: load the bundle, run one event, and say what each took. The start is over with
// the first answer that came over the network, because one handler asks once and another four times before it is done.
const { readFileSync } = require('node:fs');
const https = require('node:https');

const event = JSON.parse(readFileSync(0, 'utf8'));
const now = () => ({ at: performance.timeOrigin + performance.now(), cpu: process.cpuUsage() });
const cpuOf = ({ user, system }) => (user + system) / 1000;
let answered;
const { request } = https;
https.request = (...given) => {
  const made = request(...given);
  made.on('response', (response) => response.on('end', () => setImmediate(() => (answered ??= now()))));
  return made;
};

const from = now();
const { handler } = require(process.argv[2]);
const loaded = now();
const done = () => {
  const over = now();
  const start = answered ?? over;
  process.stdout.write(
    `\n${JSON.stringify({
      load: loaded.at - from.at,
      start: start.at - from.at,
      cpu: cpuOf(start.cpu) - cpuOf(from.cpu),
      event: over.at - from.at,
      started_at: start.at,
    })}\n`,
  );
  process.exit(0);
};
handler(event, { awsRequestId: 'first', getRemainingTimeInMillis: () => 10_000 }).then(done, done);
