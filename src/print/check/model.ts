import type { PdfFile } from '../objects/model.ts';

/** A rule of PDF/UA-1 by the clause and test of the veraPDF profile. */
export interface Rule {
  id: string;
  /** Returns each violation in words; none where the file keeps the rule. */
  find(pdf: PdfFile): string[];
}

/** A rule that a file breaks: the rule's number in the veraPDF profile of PDF/UA-1, or "own" for one of this project's. */
export interface RuleViolation {
  rule: string;
  message: string;
  /** The words in question, as the file has them, where there are any. */
  words?: string;
}
