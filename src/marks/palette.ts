import type { Palette, Tone } from './picture.ts';

/** All tones, in the order by which packed dots number them. */
export const TONES: readonly Tone[] = ['rest', 'hope', 'verdict', 'cold', 'ink', 'muted'];

/** Colours that follow the page's tokens, light or dark: for SVG inside a page. */
export const themePalette: Palette = {
  rest: 'var(--rest)',
  hope: 'var(--hope)',
  verdict: 'var(--verdict)',
  cold: 'var(--cold)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  paper: 'var(--paper)',
};
