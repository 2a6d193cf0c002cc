/** The most bytes that a picture's file may have. */
export const MAX_BYTES = 60_000_000;

/** The most pixels that a picture may have: twice what a good camera makes. */
export const MAX_PIXELS = 120_000_000;

/** The most bytes that a drawing's file may have. */
export const MAX_SVG_BYTES = 5_000_000;

/** A picture that can't be shown, in words for its author. */
export class ImageFault extends Error {
  readonly code: 'broken-image' | 'too-large-image' | 'missing-image' | 'outside-image';
  readonly hint: string | undefined;

  constructor(code: ImageFault['code'], message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
