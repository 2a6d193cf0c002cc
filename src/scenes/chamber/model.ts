import type { Tone } from '../../marks/picture.ts';

/** How a member voted, or why not. */
export type Outcome = 'for' | 'against' | 'absent' | 'presiding' | 'vacant';

/** Seats of one group that voted alike, in seating order. */
export interface SeatBlock {
  group: string;
  seats: number;
  outcome: Outcome | null;
}

/** A chamber with its seats from left to right. */
export interface Chamber {
  name: string;
  blocks: SeatBlock[];
}

/** How the seats of chambers are shown. */
export interface ChamberState {
  show: 'rest' | 'wave' | 'lit' | 'vote';
  tone: Tone;
  from: 'left' | 'centre' | 'right';
  /** How far the wave has come, 0…1. */
  at: number;
  /** Groups lit; null for all. */
  lit: string[] | null;
  groups: boolean;
  /** A single named mark outside the seats. */
  outside: string | null;
  unit: string | null;
  caption: string | null;
}
