import type { Tone } from '../../marks/picture.ts';

/** A span of days, or an event of one day when `end` is null; ISO dates. */
export interface DaySpan {
  id: string;
  start: string;
  end: string | null;
  label: string;
  tone: Tone;
  /** The day on which nothing of the tone is left: until then the lit days of the span thin. Null for none. */
  fades: string | null;
  /** Whether it is named above its band or, where the calendar has two lanes, below. */
  lane: 'above' | 'below' | null;
}

/** Which days a calendar has, and which of its spans and events it shows. */
export interface CalendarState {
  show: 'grid' | 'strip';
  /** The first and the last day. */
  from: string;
  to: string;
  /** Ids of the spans whose days are lit, and of the events that are marked. */
  lit: string[];
  flag: string[];
  /** Ids of the events that carry words; null for all that are marked. */
  name: string[] | null;
  /** The names of two lanes, which tell whose acts are above the days and whose below; null for one lane, above. */
  lanes: { above: string; below: string } | null;
  /** Later days are hollow. */
  until: string;
  /** Days up to this one are small. */
  dim: string | null;
  unit: string | null;
  caption: string | null;
}
