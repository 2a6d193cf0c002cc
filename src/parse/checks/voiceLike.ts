import { listLines, listNodes } from '../../deck/nodes.ts';
import type { Prose, ProseNode } from '../../deck/prose.ts';
import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import { checkDialects } from './dialects.ts';
import { ESCAPED, findLookalike, LINKED, type Standing } from './lookalike.ts';
import { checkStrayNotes } from './strayNotes.ts';
import { checkMarks } from './takeNotes.ts';

/** Reports lines of prose that look like a voice but are not one, and headings that seem to be made by underlining. */
export function checkLines(prose: Prose, report: Report): void {
  checkMarks(prose, report);
  checkWords(prose, report);
}

function checkWords(prose: Prose, report: Report): void {
  const standings = findStandings(prose);
  const linked = new Set(listNodes(prose).flatMap((node) => (isLink(node) ? listNodes(node.children) : [])));
  for (const line of listLines(prose)) {
    const [first] = line;
    if (first) checkLine(line, standings.get(first) ?? 'line', linked, report);
  }
  for (const node of listNodes(prose)) {
    if (node.type === 'footnote') checkWords(node.content, report);
    if (node.type === 'image' && node.place)
      for (const text of [node.alt, node.caption ?? '']) checkText(text, node.place, 'cell', report);
    if (node.type === 'codeBlock' && !node.fenced && node.place)
      checkText(node.value, node.place, 'line', report);
    const title = (node.type === 'link' ? node.title : null) ?? node.attributes?.title;
    if (title && node.place) checkText(title, node.place, 'cell', report);
  }
}

function isLink(node: ProseNode): node is Extract<ProseNode, { type: 'link' | 'crossReference' | 'term' }> {
  return node.type === 'link' || node.type === 'crossReference' || node.type === 'term';
}

/** Where the first words of headings, items and cells stand. A cell alone in its row is a line. */
function findStandings(prose: Prose): Map<ProseNode, Standing> {
  const standings = new Map<ProseNode, Standing>();
  const set = (nodes: readonly ProseNode[], standing: Standing): void => {
    for (const node of nodes) standings.set(node, standing);
  };
  for (const node of listNodes(prose)) {
    if (node.type === 'heading') set(listNodes(node.children).slice(0, 3), 'entry');
    if (node.type === 'list')
      for (const { children } of node.items)
        if (isShort(children)) set(listNodes(children).slice(0, 3), 'entry');
    if (node.type !== 'table') continue;
    const rows = node.rows.filter((row) => row.filter((cell) => cell.length > 0).length !== 1);
    set([node.head, ...rows].flat().flatMap(listNodes), 'cell');
  }
  return standings;
}

/** Whether an item is one line or paragraph: a name before further blocks would be the name of what they say. */
function isShort(item: Prose): boolean {
  const [first] = item;
  return !item.some(({ type }) => type === 'list') && (item.length === 1 || first?.type !== 'paragraph');
}

/** Checks a line of words, which its author may have broken into several. */
function checkLine(
  line: readonly ProseNode[],
  standing: Standing,
  linked: ReadonlySet<ProseNode>,
  report: Report,
): void {
  let text = '';
  let place = line.find((node) => node.place)?.place;
  for (const node of line) {
    if (text.trim() === '' && node.place) place = node.place;
    text += (linked.has(node) ? LINKED : '') + writeNode(node);
  }
  if (place) checkText(text, place, standing, report);
}

/** What a node adds to a line: an escaped sign, code and what is no word can't be part of a voice's name. */
function writeNode(node: ProseNode): string {
  if (node.type === 'codeSpan') return LINKED + hideSigns(node.value);
  if (node.type !== 'text') return '';
  if (!node.literal) return node.value;
  return /\p{L}/u.test(node.value) ? hideSigns(node.value) + ESCAPED : hideSigns(node.value);
}

/** Signs that could end a voice's name, or open what other tools take for notes. */
function hideSigns(text: string): string {
  return text.replace(/[\p{P}\p{S}]/gu, (sign) => ('*_~`"\'()[]'.includes(sign) ? sign : ESCAPED));
}

function checkText(text: string, start: Place, standing: Standing, report: Report): void {
  const lines = text.split(/[\n\v\f\u0085\u2028\u2029]/);
  // A name above further words is more than an entry of its own.
  const first = lines.length > 1 && standing === 'entry' ? 'line' : standing;
  for (const [index, line] of lines.entries()) {
    const indent = line.length - line.trimStart().length;
    const column = (index === 0 ? start.column : 1) + indent;
    const place = { file: start.file, line: start.line + index, column };
    const before = lines[index - 1]?.trim() || null;
    const meant = findLookalike(line.trim(), index > 0 ? 'line' : first, before);
    if (meant !== null)
      report.error(
        'voice-like',
        place,
        `this line looks like the voice "${meant}:" and is none`,
        `begin a line with ${meant}: to start the voice; in words, write \\: for the colon`,
      );
    checkStrayNotes(line, index > 0 ? 'line' : first, place, report);
    checkDialects(line, place, report);
    const lost = /\[[^[\]]{1,200}\]\[([^[\]]{0,200})\]/.exec(line);
    if (lost)
      report.warn(
        'unknown-definition',
        place,
        `this link has no address: nothing defines "${lost[1]}"`,
        `write [${lost[1]}]: https://… in this chapter`,
      );
    if (index > 0 && /^=+$/.test(line.trim()) && before)
      report.error('heading-underline', place, 'a heading is not made by underlining', 'write ## before it');
  }
}
