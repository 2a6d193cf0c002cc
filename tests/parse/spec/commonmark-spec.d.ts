declare module 'commonmark-spec' {
  /** An example of the specification. */
  export const tests: readonly { number: number; section: string; markdown: string; html: string }[];
}
