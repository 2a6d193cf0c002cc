import type { MathsElement } from './formulaContent.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeSigns(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A formula's MathML as text, which is HTML and XML alike. */
export function writeMathml({ name, attributes, children }: MathsElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeSigns(value)}"`);
  const inside = children.map((child) =>
    typeof child === 'string' ? escapeSigns(child) : writeMathml(child),
  );
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}
