import { writeCount } from './count.ts';

/** What a schema finds wrong with a value: the parts of zod's issues that are reported (https://zod.dev/error-formatting). */
export interface Issue {
  code?: string;
  message: string;
  input?: unknown;
  expected?: string;
  values?: readonly unknown[];
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  inclusive?: boolean;
  exact?: boolean;
  format?: string;
  errors?: readonly (readonly Issue[])[];
}

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a set of keys and values',
};

/** Says in plain words what is wrong with a named value (or one without a name, ''), and what it may be where there is a choice. */
export function explainIssue(
  name: string,
  issue: Issue,
): { message: string; known?: string[]; hint?: string } {
  if (issue.code === 'custom') return { message: issue.message };
  const subject = name === '' ? 'this' : `"${name}"`;
  const value = showValue(issue.input);
  const found = Array.isArray(issue.input)
    ? `${subject} has ${count(issue.input.length, ENTRIES)}`
    : `${subject} is ${value}`;
  if (issue.code === 'invalid_type') return { message: `${subject} is ${value}, not ${findKind(issue)}` };
  if (issue.code === 'invalid_value')
    return { message: `${subject} can't be ${value}`, known: listValues(issue).map(String) };
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return { message: `${found}, which is not a date`, hint: 'write year, month and day: 2017-08-02' };
  if (issue.code === 'too_small' && issue.input === '') return { message: `${subject} is empty` };
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return { message: `${found}; it takes ${findMeasure(issue)}` };
  if (issue.code === 'invalid_union' && issue.errors?.length) {
    const choices = issue.errors.flatMap(([first]) => (first ? [findWant(first)] : [])).filter(Boolean);
    return {
      message: `${subject} can't be ${value}`,
      hint: `it takes ${[...new Set(choices)].join(', or ')}`,
    };
  }
  return { message: `${found}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}` };
}

/** A value as an author writes it; a long one is cut. */
function showValue(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The values to choose from; an empty cell needs no advertising. */
function listValues({ values = [] }: Issue): unknown[] {
  return values.filter((value) => value !== '');
}

function findKind({ expected = '' }: Issue): string {
  return KINDS[expected] ?? expected;
}

function findWant(issue: Issue): string {
  if (issue.code === 'invalid_value') return listValues(issue).map(showValue).join(', ');
  if (issue.code === 'invalid_type') return findKind(issue);
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'a date such as 2017-08-02';
  if (issue.code === 'too_small' || issue.code === 'too_big') return findMeasure(issue);
  return issue.message;
}

function findMeasure(issue: Issue): string {
  const { origin, exact, inclusive = true } = issue;
  const least = issue.code === 'too_small';
  const bound = Number(least ? issue.minimum : issue.maximum);
  if (origin === 'number' || origin === 'int') {
    if (inclusive) return `${bound} or ${least ? 'more' : 'less'}`;
    return least ? `more than ${bound}` : `less than ${bound}`;
  }
  const size = exact ? 'exactly' : least ? 'at least' : 'at most';
  return `${size} ${count(bound, origin === 'string' ? LETTERS : ENTRIES)}`;
}

const ENTRIES = ['entry', 'entries'] as const;
const LETTERS = ['letter', 'letters'] as const;

function count(number: number, [one, many]: readonly [string, string]): string {
  return number === 0 ? `no ${many}` : writeCount(number, one, many);
}
