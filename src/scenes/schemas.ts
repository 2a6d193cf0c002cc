import type { SceneReader } from '../deck/scene.ts';
import { calendarReader } from './calendar/schema.ts';
import { chamberReader } from './chamber/schema.ts';
import { mapReader } from './map/schema.ts';
import type { SceneName } from './models.ts';
import { nodesReader } from './nodes/schema.ts';
import { quoteReader } from './quote/schema.ts';
import type { TypedReader } from './read.ts';
import { unitsReader } from './units/schema.ts';

const readers: { [Name in SceneName]: TypedReader<Name> } = {
  chamber: chamberReader,
  calendar: calendarReader,
  map: mapReader,
  units: unitsReader,
  nodes: nodesReader,
  quote: quoteReader,
};

/** What the parser needs of every scene. Never part of a browser's script: it holds the schema library. */
export const sceneReaders: readonly SceneReader[] = Object.values(readers);
