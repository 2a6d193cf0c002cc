import type { SceneReader } from '../deck/scene.ts';
import { calendarReader } from './calendar/schema.ts';
import { chamberReader } from './chamber/schema.ts';
import { mapReader } from './map/schema.ts';
import { nodesReader } from './nodes/schema.ts';
import { quoteReader } from './quote/schema.ts';
import { unitsReader } from './units/schema.ts';

/** What the parser needs of every scene. Never part of a browser's script: it holds the schema library. */
export const sceneReaders: SceneReader[] = [
  chamberReader,
  calendarReader,
  mapReader,
  unitsReader,
  nodesReader,
  quoteReader,
];
