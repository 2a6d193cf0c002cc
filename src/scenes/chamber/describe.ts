import type { PictureWords, Table } from '../../marks/picture.ts';
import { writeCount } from '../../report/count.ts';
import { writeWords } from '../pictureWords.ts';
import { countOutcome, sumSeats } from './counts.ts';
import type { Chamber, ChamberState, Outcome } from './model.ts';

const OUTCOMES: Record<Outcome, string> = {
  for: 'for',
  against: 'against',
  absent: 'not voting',
  presiding: 'presiding',
  vacant: 'vacant',
};

/** Words in a row as English has it: "a, b and c". */
function joinWords(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function groupSeats(chamber: Chamber): [string, number][] {
  const groups = new Map<string, number>();
  for (const { group, seats } of chamber.blocks) groups.set(group, (groups.get(group) ?? 0) + seats);
  return [...groups];
}

function describeVote(chamber: Chamber): string {
  const votes = Object.entries(OUTCOMES)
    .map(([outcome, word]) => [countOutcome(chamber, outcome as Outcome), word] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`);
  const seats = `${chamber.name}, ${writeCount(sumSeats(chamber), 'seat', 'seats')}`;
  return votes.length > 0 ? `${seats}: ${joinWords(votes)}.` : `${seats}, no vote.`;
}

function describeSeats(chamber: Chamber): string {
  const groups = groupSeats(chamber).map(([group, seats]) => `${group} ${seats}`);
  return `${chamber.name}, ${writeCount(sumSeats(chamber), 'seat', 'seats')}: ${joinWords(groups)}.`;
}

/** What a picture of chambers shows, in words. */
export function describeChambers(data: Chamber[], state: ChamberState): PictureWords {
  return writeWords(writeShown(data, state), tabulateSeats(data, state), state);
}

function writeShown(data: Chamber[], state: ChamberState): string {
  const halls = data.length > 1 ? `${data.length} half circles` : 'A half circle';
  const from = { left: 'from the left', centre: 'from the centre', right: 'from the right' }[state.from];
  const shown = {
    rest: `${halls} of unlit seats.`,
    wave: `${halls} of seats; a wave of applause spreads ${from}.`,
    lit: `${halls} of seats, ${state.lit ? `those of ${joinWords(state.lit)} lit` : 'all lit'}.`,
    vote: `${halls} of seats, coloured by vote.`,
  }[state.show];
  const parts = data.map(state.show === 'vote' ? describeVote : describeSeats);
  const outside = state.outside === null ? [] : [`One mark stands outside: ${state.outside}.`];
  return [shown, ...parts, ...outside].join(' ');
}

/** The seats by chamber, group and, in a vote, outcome. */
function tabulateSeats(data: Chamber[], state: ChamberState): Table {
  const vote = state.show === 'vote';
  const rows = data.flatMap(({ name, blocks }) =>
    blocks.map(({ group, seats, outcome }) => [
      group,
      name,
      String(seats),
      ...(vote ? [outcome ? OUTCOMES[outcome] : ''] : []),
    ]),
  );
  return {
    caption: data.map(({ name }) => name).join(' and '),
    columns: ['Group', 'Chamber', 'Seats', ...(vote ? ['Vote'] : [])],
    rows,
  };
}
