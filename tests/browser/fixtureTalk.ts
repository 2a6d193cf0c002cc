import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { cutDeck } from '../../src/deck/cut.ts';
import { readMetrics } from '../../src/theme/metrics.ts';
import { readDeck } from '../outputs/read.ts';
import { listStops, type Stop } from './talkDriver.ts';

/** The deck of another subject, whose talk is short enough to be gone through whole. */
export const deck = readDeck('tests/fixtures/lighthouses');

/** What its pictures are measured with. */
export const metrics = await readMetrics(JSON.stringify(deck.chapters));

/** All stops of it on a wide screen. */
export const stops = listStops(deck, metrics);

/** A stop by its place, counted from the end if negative. */
export const stopAt = (index: number): Stop => stops.at(index) as Stop;

/** The address of its public talk, as a file. */
export const publicTalk = pathToFileURL(join(inject('built').fixture, 'public/talk.html')).href;

const cut = cutDeck(deck, 4);
if (!cut) throw new Error('the fixture has a cut of 4 minutes');

/** The stops of its cut of four minutes. */
export const short = listStops(cut, metrics);
