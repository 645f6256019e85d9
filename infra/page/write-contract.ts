import { openApiDocument } from '#shared/contracts/openapi.ts';
import { clientOfContract } from './client-of-contract.ts';
import { contractMark } from './contract-mark.ts';
import { generatedFiles, productVersion, writeGenerated } from './generated.ts';

/** `npm run client`: the contract and the typed client, written from the schemas. */
const document = openApiDocument(productVersion());
writeGenerated(generatedFiles.contract, JSON.stringify(document, null, 2));
writeGenerated(generatedFiles.client, clientOfContract());
process.stdout.write(`Contract ${contractMark(document)}: its line belongs into .github/CHANGELOG.md.\n`);
