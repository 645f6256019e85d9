import { desktop } from './support/browser.ts';
import { everyStateIsInReach } from './support/every-state-in-reach.ts';

everyStateIsInReach('a desk', desktop);
