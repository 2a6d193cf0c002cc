const RULES = new Intl.PluralRules('en');

/** A number and what is counted, as English says it: "1 slide", "2 slides", "1.5 minutes". */
export function writeCount(number: number, one: string, many: string): string {
  return `${number} ${RULES.select(number) === 'one' ? one : many}`;
}
