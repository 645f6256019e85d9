import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functions, syntheticFunction } from '../catalogue.ts';
import { type Bundle, bundleFunctions } from './bundle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that is deployed: the functions of the product, and the made-up patient, which stands in `infra`. */
export const bundleAll = async (): Promise<readonly Bundle[]> => [
  ...(await bundleFunctions(functions.map(({ name }) => name))),
  ...(await bundleFunctions([syntheticFunction.name], {
    from: join(root, 'infra'),
    to: join(root, 'dist', syntheticFunction.name),
    lean: false,
  })),
];
