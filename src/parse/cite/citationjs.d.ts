/** The parts of Citation.js that the parser uses; the library ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: { forceType?: string; generateGraph?: boolean });
    data: Record<string, unknown>[];
  }
  export const plugins: { config: { get(name: '@csl'): CslConfig } };

  interface CslConfig {
    engine(data: Record<string, unknown>[], style: string, locale: string, format: string): CslEngine;
    locales: { list(): string[] };
    templates: { has(name: string): boolean; add(name: string, style: string): void };
  }
  /** An engine of citeproc-js: https://citeproc-js.readthedocs.io/en/latest/running.html */
  interface CslEngine {
    rebuildProcessorState(
      citations: CslCitation[],
      format: string,
      uncited: string[],
    ): [string, number, string][];
    setOutputFormat(format: 'html' | 'text'): void;
    makeBibliography(): [{ entry_ids: string[][] }, string[]];
  }
  interface CslCitation {
    citationID: string;
    citationItems: CslItem[];
    properties: { noteIndex: number; mode?: 'composite' };
  }
  interface CslItem {
    id: string;
    locator?: string;
    label?: string;
    prefix?: string;
    suffix?: string;
    'suppress-author'?: boolean;
    'author-only'?: boolean;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
