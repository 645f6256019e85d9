import { telephone } from './support/browser.ts';
import { everyStateIsInReach } from './support/every-state-in-reach.ts';

everyStateIsInReach('a telephone', telephone);
