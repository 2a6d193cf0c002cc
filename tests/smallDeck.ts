import type { Source } from '../src/report/source.ts';

/** A deck of one chapter whose slides are `slides` in Markdown; `yaml` is added to its deck.yaml, `files` to its files. */
export function makeSource(
  slides: string,
  { yaml = '', files = {} }: { yaml?: string; files?: Record<string, string> } = {},
): Source {
  const deck = `title: A deck
credit: Somebody
author: Somebody
description: Words
language: en
updated: 2017-12-05
cast: 10
minutes: 3
${yaml}`;
  const chapter = `---\ntitle: The chapter\nminutes: 3\n---\n\n${slides}\n`;
  return { files: new Map([['deck.yaml', deck], ['01-only.md', chapter], ...Object.entries(files)]) };
}
