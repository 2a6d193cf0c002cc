import type { Problem } from '../deck/scene.ts';

/** The sign before the fractions of a table's numbers; null when that is not known. */
type Decimal = '.' | ',' | null | undefined;

/** Groups of three digits: of thousands, or one of decimals. */
const GROUPS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * What a number in a table may mean, as code has it: a decimal point, no sign between thousands, a hyphen as minus.
 * "1.200" has two readings where nothing shows what its point is. Any other text stays.
 */
export function listReadings(written: string, decimal: Decimal): string[] {
  const plain = written.replace(/^\u2212/, '-').replace(/(?<=\d)[\s\u00A0\u202F'’](?=\d{3}(?!\d))/g, '');
  if (!/^[+-]?[\d.,]*\d$/.test(plain) || decimal === undefined) return [plain];
  if (decimal === null && GROUPS.test(plain)) return ['.', ','].map((sign) => readWith(plain, sign));
  return [readWith(plain, decimal ?? (plain.lastIndexOf(',') > plain.lastIndexOf('.') ? ',' : '.'))];
}

function readWith(plain: string, decimal: string): string {
  return plain.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.');
}

/** A problem of a cell with such a number. */
export function describeAmbiguous(table: string, line: number, column: string, written: string): Problem {
  const digits = written.replace(/[.,]/, '');
  return {
    code: 'bad-row',
    message: `${column}: "${written}" may be ${digits} or ${written.replace(',', '.').replace(/0+$/, '')}`,
    path: ['data'],
    row: { table, line, column },
    hint: `write ${digits}, or a fraction with another number of digits`,
  };
}
