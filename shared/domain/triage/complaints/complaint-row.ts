import type { Disposition } from '../disposition.ts';
import type { Bilingual } from '../red-flags/row.ts';
import type { CategoryId } from './categories.ts';
import type { ScreenId } from './screens.ts';

/**
 * One complaint as reviewed data. `when` says when the text is about it; `disposition` is the default, raised by the
 * rules `appointment`, `same_day` and `emergency`. `low_risk` puts it on the list that may end in self-care.
 * Complaints of `rank` 1 ("fever") give way to exact ones, those of rank 2 ("pain") to any other. `phrase` is what a clinic hears.
 */
export type Complaint = {
  readonly id: string;
  readonly phrase: Bilingual;
  readonly category: CategoryId;
  readonly when: string;
  readonly disposition: Disposition;
  readonly screen: ScreenId;
  readonly appointment?: string;
  readonly same_day?: string;
  readonly emergency?: string;
  readonly low_risk?: true;
  /** On the list, and so slight that naming it is screen enough. */
  readonly trifle?: true;
  readonly rank?: 1 | 2;
  readonly reviewed_by: string | null;
};
