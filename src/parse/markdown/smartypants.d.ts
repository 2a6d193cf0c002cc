/** The part of smartypants that is used; the package has no types of its own. */
declare module 'smartypants' {
  /** Educates the quotes, dashes and ellipses of HTML, as `attributes` say (see its README). */
  export function smartypants(html: string, attributes: string): string;
}
