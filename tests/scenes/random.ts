import type { ReadTable } from '../../src/deck/scene.ts';

/** Numbers from 0 to 1 that are the same for a seed in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The parts of a JSON Schema that values are made from. */
interface ValueSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: ValueSchema[];
  format?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, ValueSchema>;
  required?: string[];
  items?: ValueSchema;
  prefixItems?: ValueSchema[];
  minItems?: number;
  maxItems?: number;
}

const IDS = ['a', 'b', 'c', 'd'];
const LONG = 'A name that is far longer than any stage is wide, and then some words more';
const ODD_STRINGS = [
  '',
  ' ',
  '0',
  LONG.repeat(3),
  'x'.repeat(200),
  '__proto__',
  'constructor',
  '\u202eإ',
  '😀\n',
];
const NUMBERS = [0, 1, 2, 3, 5, 9, 10, 11, 60, 100];
const ODD_NUMBERS = [-1, 0.5, 1e-9, 1e9, Number.MAX_SAFE_INTEGER, Number.NaN, Number.POSITIVE_INFINITY];
const DAYS = ['2020-11-09', '2020-11-10', '2021-02-20', '2021-05-01'];
const ODD_DAYS = ['2021-02-30', '0001-01-01', '9999-12-31', '2020', ''];
const ODD_VALUES = [null, undefined, [], {}, '', -1, true, [null], { a: 1 }];

/** Makes values from a schema: most are right, some are at an edge, and a few are nothing that it allows. */
export class Maker {
  constructor(private readonly random: () => number) {}

  pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.random() * values.length)] as Value;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  value(schema: ValueSchema): unknown {
    if (this.chance(0.004)) return this.pick(ODD_VALUES);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum) return this.pick(schema.enum);
    if (schema.anyOf) return this.value(this.pick(schema.anyOf));
    if (schema.properties) return this.object(schema.properties, schema.required ?? []);
    if (schema.type === 'array') return this.array(schema);
    if (schema.type === 'boolean') return this.chance(0.5);
    if (schema.type === 'null') return null;
    if (schema.format === 'date') return this.pick(this.chance(0.04) ? ODD_DAYS : DAYS);
    if (schema.type === 'number' || schema.type === 'integer') return this.number(schema);
    return this.pick(this.chance(0.06) ? ODD_STRINGS : IDS);
  }

  private number({ minimum = 0, maximum = 200 }: ValueSchema): number {
    if (this.chance(0.04)) return this.pick(ODD_NUMBERS);
    const edge = this.pick([minimum, maximum, ...NUMBERS]);
    return Math.min(Math.max(edge, minimum), Math.min(maximum, 200));
  }

  private array(schema: ValueSchema): unknown[] {
    if (schema.prefixItems) return schema.prefixItems.map((item) => this.value(item));
    const least = schema.minItems ?? 0;
    const count = Math.min(schema.maxItems ?? 4, least + Math.floor(this.random() * 5));
    return Array.from({ length: count }, (_, index) => {
      const item = this.value(schema.items ?? {});
      const isNamed = schema.items?.properties?.id && !this.chance(0.03);
      return isNamed ? Object.assign(Object(item), { id: IDS[index] }) : item;
    });
  }

  private object(properties: Record<string, ValueSchema>, required: string[]): Record<string, unknown> {
    const kept = Object.entries(properties).filter(
      ([key]) => (required.includes(key) && !this.chance(0.02)) || this.chance(0.75),
    );
    return Object.fromEntries(kept.map(([key, schema]) => [key, this.value(schema)]));
  }

  /** A table with the columns of every scene's tables, whatever its name. */
  table(): ReadTable {
    if (this.chance(0.03)) return () => null;
    const count = this.chance(0.05) ? 1 : 4;
    const rows = Array.from({ length: count }, (_, index) => ({
      line: index + 2,
      cells: {
        id: this.chance(0.03) ? this.pick(IDS) : (IDS[index] ?? ''),
        name: this.text(index),
        label: this.text(index),
        lat: this.cell(['0', '10', '-45', '90', '-90', '59.9']),
        lon: this.cell(['0', '12', '-180', '180', '-31', '179.9']),
        start: this.cell(['2020-11-09', '2020-11-10', '2021-02-01']),
        end: this.cell(['', '2021-03-01', '2021-12-05']),
        tone: this.cell(['', 'hope', 'verdict', 'rest']),
        fades: this.cell(['', '', '2021-03-02', '2021-12-06']),
        lane: this.cell(['', 'above', 'below']),
        chamber: this.pick(['Upper', 'Lower']),
        group: this.pick(IDS),
        seats: this.cell(['0', '1', '2', '5', '24']),
        outcome: this.cell(['', 'for', 'against', 'vacant']),
      },
    }));
    return () => ({ columns: Object.keys(rows[0]?.cells ?? {}), rows });
  }

  private text(index: number): string {
    return this.chance(0.05) ? this.pick(ODD_STRINGS) : `Name ${index}`;
  }

  private cell(values: readonly string[]): string {
    return this.chance(0.01) ? this.pick(['many', '-1', '1e400', '1e9', 'NaN']) : this.pick(values);
  }
}
