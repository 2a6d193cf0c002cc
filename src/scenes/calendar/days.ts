const DAY = 86_400_000;

/** Days from one ISO date to another. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The ISO date some days after another. */
function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

const listed = new Map<string, string[]>();

/** All ISO dates from one to another, both included. A year is asked for at every composing, so lists are kept. */
export function listDates(from: string, to: string): string[] {
  const key = `${from}/${to}`;
  const known = listed.get(key);
  if (known) return known;
  const dates = Array.from({ length: countDays(from, to) + 1 }, (_, index) => addDays(from, index));
  listed.set(key, dates);
  return dates;
}

/** The day of the week, Monday 0 to Sunday 6. */
export function findWeekday(date: string): number {
  return (new Date(Date.parse(date)).getUTCDay() + 6) % 7;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A month's short name; with the year for January and where asked. */
export function nameMonth(date: string, withYear: boolean): string {
  const name = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
  return withYear ? `${name} ${date.slice(0, 4)}` : name;
}

/** A date as prose has it: "9 Nov 2016". */
export function writeDay(date: string): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}
