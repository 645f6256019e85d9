import { App } from 'aws-cdk-lib';
import { bundleAll } from './bundle-all.ts';
import { reviewOnSynth } from './review.ts';
import { createServiceStack } from './service-stack.ts';
import { settingsFor } from './settings.ts';

/** One environment: `npx cdk synth -c env=prod`; without a context it is dev. */
const bundles = await bundleAll();
const folders = new Map(bundles.map(({ name, folder }) => [name, folder]));
const app = new App();
reviewOnSynth(app);
createServiceStack(app, settingsFor(app.node.tryGetContext('env')), (name) => folders.get(name) ?? '');
app.synth();
