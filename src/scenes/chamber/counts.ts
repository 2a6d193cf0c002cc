import type { Chamber, Outcome } from './model.ts';

/** All seats of a chamber. */
export function sumSeats(chamber: Chamber): number {
  return chamber.blocks.reduce((sum, { seats }) => sum + seats, 0);
}

/** The seats of a chamber whose members voted in one way. */
export function countOutcome(chamber: Chamber, outcome: Outcome): number {
  return chamber.blocks.reduce((sum, block) => sum + (block.outcome === outcome ? block.seats : 0), 0);
}

/** The result of a vote, "419–3"; null when nobody voted. */
export function writeResult(chamber: Chamber): string | null {
  const [yes, no] = [countOutcome(chamber, 'for'), countOutcome(chamber, 'against')];
  return yes + no > 0 ? `${yes}–${no}` : null;
}
