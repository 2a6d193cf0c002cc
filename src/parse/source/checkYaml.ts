import { z } from 'zod';
import type { Place } from '../../report/diagnostic.ts';
import { explainIssue } from '../../report/issue.ts';
import { hintNames } from '../../report/nearest.ts';
import type { Report } from '../../report/report.ts';
import { describeKey, findKeys, type SchemaPart } from './schemaPart.ts';
import type { Yaml } from './yaml.ts';

/** Checks YAML against a schema; what is wrong goes to the report, with its place, and null is the answer. */
export function checkYaml<T>(yaml: Yaml, schema: z.ZodType<T>, start: Place, report: Report): T | null {
  const first = schema.safeParse(yaml.value ?? {}, { reportInput: true });
  const result = first.success
    ? first
    : schema.safeParse(readAsText(yaml, first.error), { reportInput: true });
  if (result.success) return result.data;
  const shape = z.toJSONSchema(schema, { io: 'input' }) as SchemaPart;
  for (const issue of result.error.issues) reportIssue(issue, yaml, shape, start, report);
  return null;
}

/** The value of YAML with numbers as texts where texts are asked for: `title: 1984` is a title. */
function readAsText(yaml: Yaml, { issues }: z.ZodError): unknown {
  const value = structuredClone(yaml.value ?? {});
  for (const issue of issues) {
    const path = issue.path.filter((part) => typeof part !== 'symbol');
    const written = issue.code === 'invalid_type' && issue.expected === 'string' && yaml.findWritten(path);
    const parent = path.slice(0, -1).reduce<unknown>((part, key) => Reflect.get(Object(part), key), value);
    const key = path.at(-1);
    if (typeof written === 'string' && key !== undefined) Reflect.set(Object(parent), key, written);
  }
  return value;
}

function reportIssue(
  issue: z.core.$ZodIssue,
  yaml: Yaml,
  shape: SchemaPart,
  start: Place,
  report: Report,
): void {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const name = path.join('.');
  const place = yaml.findValue(path) ?? start;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      report.error(
        'unknown-key',
        yaml.findKey([...path, key]) ?? place,
        `there is no key "${key}" here`,
        hintNames(key, findKeys(shape, path)),
      );
  } else if (issue.input === undefined && path.length > 0) {
    report.error('missing-key', place, `"${name}" is missing`, describeKey(shape, path));
  } else {
    const { message, known, hint } = explainIssue(name, issue);
    const date = issue.code === 'invalid_format' && issue.format === 'date';
    report.error(
      date ? 'bad-date' : 'bad-value',
      place,
      message,
      known ? hintNames(String(issue.input), known) : (hint ?? describeKey(shape, path)),
    );
  }
}
