/**
 * The process that durability.test.ts kills: an engine over the folder given as its first argument. It says where
 * it listens and stays until it is killed.
 */
import { startEmbeddedDynamodb } from '#infra/local/dynamodb/embedded-dynamodb.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder?');
const { endpoint } = await startEmbeddedDynamodb({ folder });
process.stdout.write(`${endpoint}\n`);
