import { KIND_GROUNDS } from './kindPalette.ts';
import { findColours } from './palette.ts';
import { findSizes } from './scale.ts';

/** Custom properties by name. */
export type Tokens = Record<string, string>;

/**
 * What style sheets say in place of colours and sizes of their own, each to be replaced by custom properties:
 * `@palette light dark;` by the colours of one ground or of two, `@scale page;` by a scale of type and
 * space, `@kinds light dark;` by the colours of code and of marked words.
 */
export const TOKEN_RULES: Record<string, (parameters: string) => Tokens> = {
  palette: (parameters) => {
    const [first = '', second] = parameters.split(/\s+/);
    return findColours(first, second);
  },
  kinds: (parameters) => {
    const [first = '', second] = parameters.split(/\s+/);
    return findColours(first, second, KIND_GROUNDS);
  },
  scale: findSizes,
};

/** Custom properties as the body of a rule. */
export function writeTokens(tokens: Tokens): string {
  return Object.entries(tokens)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}
