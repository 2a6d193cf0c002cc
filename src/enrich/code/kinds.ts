import type { CodeKind } from '../../deck/prose.ts';

/**
 * What the scopes of TextMate grammars are to us, the more particular ones after the general; see
 * https://macromates.com/manual/en/language_grammars#naming-conventions.
 */
const SCOPES: readonly (readonly [CodeKind | null, readonly string[]])[] = [
  ['punctuation', ['punctuation', 'meta.brace', 'keyword.operator']],
  [
    'keyword',
    [
      ...[
        'keyword',
        'storage',
        'markup.heading',
        'markup.bold',
        'variable.language.this',
        'variable.language.self',
      ],
      ...[
        'new',
        'expression',
        'word',
        'in',
        'of',
        'logical.python',
        'logical.sql',
        'sizeof',
        'instanceof',
      ].map((name) => `keyword.operator.${name}`),
    ],
  ],
  [null, ['storage.type.annotation', 'storage.modifier.import.java', 'storage.modifier.package.java']],
  ['name', ['entity.name.tag', 'support.type.property-name', 'meta.object-literal.key', 'entity.name.label']],
  [
    'type',
    [
      ...['entity.name.type', 'entity.name.class', 'entity.name.namespace', 'entity.other.inherited-class'],
      ...['support.type', 'support.class', 'entity.other.attribute-name', 'storage.type.java'],
      ...['storage.type.primitive', 'storage.type.built-in.primitive', 'storage.type.haskell'],
    ],
  ],
  ['name', ['support.type.property-name']],
  ['function', ['entity.name.function', 'support.function', 'variable.function', 'entity.name.command']],
  ['constant', ['constant', 'support.constant', 'variable.other.constant', 'string.regexp']],
  ['number', ['constant.numeric', 'keyword.other.unit']],
  ['string', ['string', 'punctuation.definition.string', 'markup.inline.raw', 'constant.other.symbol']],
  ['constant', ['constant.character.escape', 'string.regexp']],
  // What is reckoned inside a string is code again.
  [null, ['meta.embedded', 'meta.template.expression', 'meta.interpolation', 'string source']],
  [
    'comment',
    [
      'comment',
      'punctuation.definition.comment',
      'string.quoted.docstring',
      'string.quoted.docstring punctuation',
    ],
  ],
  ['inserted', ['markup.inserted', 'punctuation.definition.inserted']],
  ['deleted', ['markup.deleted', 'punctuation.definition.deleted']],
];

/** A colour that stands for the kind at a place of the list: no output has it. */
function writeColour(index: number): string {
  return `#${(index + 1).toString(16).padStart(6, '0')}`;
}

/** A theme whose colours are the kinds of code: the library knows scopes only as what chooses a colour. */
export const KIND_THEME = {
  name: 'kinds',
  type: 'light' as const,
  fg: '#ffffff',
  bg: '#000000',
  settings: SCOPES.map(([, scope], index) => ({
    scope: [...scope],
    settings: { foreground: writeColour(index) },
  })),
};

/** The kind that a colour of the theme stands for. */
export function readKind(colour: string | undefined): CodeKind | null {
  const index = Number.parseInt(colour?.slice(1) ?? '', 16) - 1;
  return SCOPES[index]?.[0] ?? null;
}
