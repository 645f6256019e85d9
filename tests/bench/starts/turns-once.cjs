// A chat's life in a process of its own: load the engine, let it read one text after another, and say in milliseconds of
// CPU, of all threads, what loading and each text took.
const { readFileSync } = require('node:fs');

const texts = JSON.parse(readFileSync(0, 'utf8'));
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const from = spent();
const { assess } = require(process.argv[2]);
const load = spent() - from;
const turns = texts.map((text) => {
  const before = spent();
  assess({ text });
  return spent() - before;
});
process.stdout.write(JSON.stringify({ load, turns }));
