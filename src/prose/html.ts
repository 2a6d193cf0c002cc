import type { Attributes } from '../deck/prose.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for element content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Text made safe for element content alone: its quotation marks stay as they are. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

/** An element around what is HTML already. */
export function renderElement(name: string, attributes: Attributes | undefined, html: string): string {
  return `<${name}${renderAttributes(attributes)}>${html}</${name}>`;
}

/** Attributes as they stand in a tag, each with the space before it. */
export function renderAttributes(attributes: Attributes = {}): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

/** Attributes with a class of ours before the author's. */
export function addClass(attributes: Attributes = {}, name: string): Attributes {
  return { ...attributes, class: [name, attributes.class].filter(Boolean).join(' ') };
}
