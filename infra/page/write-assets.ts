import { gzipSync } from 'node:zlib';
import { bundleClient } from './bundle-client.ts';
import { generatedFiles, writeGenerated } from './generated.ts';

/** `npm run page`: the web client, bundled into the one file its function serves. */
const assets = await bundleClient();
writeGenerated(generatedFiles.assets, JSON.stringify(assets, null, 2));
for (const [name, { text }] of Object.entries(assets.files)) {
  process.stdout.write(`${name.padEnd(24)} ${(gzipSync(text).length / 1024).toFixed(1)} KB gzipped\n`);
}
