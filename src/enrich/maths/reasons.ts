/** What temml says of a formula, in the words of somebody who doesn't know its inside; `$1` is what it names. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:Unsupported function name|Undefined control sequence): (\S+).*/, '$1 is no command that is known'],
  [/^Function "(.+)" is not trusted.*/, '$1 is not allowed here'],
  [/^Double subscript.*/, 'two _ follow each other; put the inner one in braces: a_{b_c}'],
  [/^Double superscript.*/, 'two ^ follow each other; put the inner one in braces: a^{b^c}'],
  [/^Unexpected end of input.*/, 'it ends before it is complete'],
  [/^Expected group (?:as argument to|after) '(.+)'.*/, '$1 needs something after it'],
  [/^Expected '(.+)', got 'EOF'.*/, 'it ends before the $1 that it needs'],
  [/^Expected & or .*/, 'an environment that it begins is not closed by \\end'],
  [/^Expected 'EOF', got '(.+)'.*/, '$1 stands where nothing opens it, or something before it isn’t closed'],
  [/^Expected '(.+)', got '(.+)'.*/, '$2 stands where $1 is wanted'],
  [/^No such environment: (.+)/, 'there is no environment $1'],
  [/^Too many expansions.*/, 'its macros never end'],
  [/^(.+) without preceding (.+)/, '$1 stands without $2 before it'],
  [/^Got group of unknown type.*/, 'it has a command that can’t be shown here'],
];

/** Why a formula can't be read, in plain words and on one line; what is unknown is said as the library says it. */
export function explainTex(error: unknown): string {
  if (error instanceof RangeError) return 'it stands too deep in itself';
  const said = error instanceof Error ? error.message : String(error);
  // After the reason comes the formula itself, underlined by combining signs.
  const reason = said
    .replace(/ at (?:position \d+|end of input):[\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, words] of REASONS) if (pattern.test(reason)) return reason.replace(pattern, words);
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}
