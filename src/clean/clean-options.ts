import type { Corrections } from '../article.ts';

export type CleanOptions = {
  /** Lines that recur in other captures of the same site. */
  readonly siteLines?: ReadonlySet<string>;
  /** `keep` and `remove` name lines by their exact text (trimmed, without bullet). */
  readonly corrections?: Corrections;
  readonly url?: string;
};
