import type { ProseNode, Text } from '../../deck/prose.ts';
import { isNotesName } from '../checks/names.ts';

/** GitHub's alerts, `[!TIP]` on the first line of a quotation; words after it are its title, as in Obsidian. */
const HEAD = /^\[!([\p{L}-]{2,20})\][-+]?[ \t]*([^\n]*)(?:\n|$)/u;

/** How alerts look: those that aren't named look as a tip does. */
const LOOKS: Readonly<Record<string, string>> = {
  warning: 'warning',
  caution: 'warning',
  danger: 'warning',
  important: 'important',
};

type QuoteNode = Extract<ProseNode, { type: 'quote' }>;

/** A quotation that is an alert, with its name as its first words; any other as it is. A note is none: see `checkStrayNotes`. */
export function readAlert(quote: QuoteNode): QuoteNode {
  const [first, ...blocks] = quote.children;
  if (first?.type !== 'paragraph') return quote;
  const [opening, ...words] = first.children;
  if (opening?.type !== 'text') return quote;
  const [head, name = '', title = ''] = HEAD.exec(opening.value) ?? [];
  if (head === undefined || isNotesName(name)) return quote;
  const rest = opening.value.slice(head.length);
  // A title goes on to the line's end, whatever stands in it.
  if (title !== '' && rest === '' && words.length > 0) return quote;
  const kind = name.toLowerCase();
  const label: Text =
    title === ''
      ? { type: 'text', value: kind.charAt(0).toUpperCase() + kind.slice(1) }
      : { ...opening, value: title };
  const left = [...(rest === '' ? [] : [{ ...opening, value: rest }]), ...words];
  const attributes = { class: `callout callout-${LOOKS[kind] ?? 'tip'}` };
  return {
    ...quote,
    attributes: { ...quote.attributes, ...attributes },
    children: [
      {
        type: 'paragraph',
        attributes: { class: 'callout-name' },
        children: [{ type: 'strong', children: [label] }],
      },
      ...(left.length === 0 ? [] : [{ ...first, children: left }]),
      ...blocks,
    ],
  };
}
