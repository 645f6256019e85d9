import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { bundleAll } from './bundle-all.ts';
import { capOf, countedKb, faultsOf } from './bundle-gates.ts';
import { findingsOf } from './review.ts';
import { createServiceStack } from './service-stack.ts';
import { settingsFor, stageNames } from './settings.ts';

/** `npm run synth`: bundles once, synthesizes every environment offline, prints sizes, fails on any fault or finding. */
const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));
const bundles = await bundleAll();
const folders = new Map(bundles.map(({ name, folder }) => [name, folder]));
const faults: string[] = [];

for (const bundle of bundles) {
  console.log(`${bundle.name.padEnd(20)} ${countedKb(bundle).toFixed(0).padStart(5)} KB of ${capOf(bundle)}`);
  faults.push(...faultsOf(bundle));
}
for (const stage of stageNames) {
  const app = new App({ context, outdir: `cdk.out/${stage}` });
  const stack = createServiceStack(app, settingsFor(stage), (name) => folders.get(name) ?? '');
  faults.push(...findingsOf(app).map(({ rule, where, what }) => `${rule} at ${where}: ${what}`));
  const { template } = app.synth().getStackByName(stack.stackName);
  const resources = Object.keys(template.Resources).length;
  const kilobytes = JSON.stringify(template).length / 1024;
  console.log(
    `${stack.stackName.padEnd(20)} ${resources} resources, template ${kilobytes.toFixed(0)} KB of 1024`,
  );
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
