// One cold start of a bundle in a process of its own: load, one event from standard input, and what Node had to load
// for it. CommonJS like the bundle, because an ES module here would itself load what we look for.
const { readFileSync } = require('node:fs');

const { handler } = require(process.argv[2]);
const report = (outcome) => {
  process.stdout.write(`\n${JSON.stringify({ outcome, modules: process.moduleLoadList })}\n`);
  process.exit(0);
};
handler(JSON.parse(readFileSync(0, 'utf8')), {
  awsRequestId: 'first',
  getRemainingTimeInMillis: () => 10_000,
}).then(
  (result) => report(`answered ${result?.statusCode ?? 'a value'}`),
  (error) => report(`threw ${error?.name}`),
);
