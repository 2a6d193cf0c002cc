import { type BuiltStory, type Reader, useReading } from './page.ts';
import { testPictures } from './pictures.ts';
import { NARROW, testPlaces, WIDE } from './places.ts';
import { testUse } from './use.ts';

/** Reads a built story from its first step to its last, as a reader would in any browser: the same tests for all. */
export function testReading(told: BuiltStory, reader: Reader): void {
  const reading = useReading(told, reader);
  testPictures(told, reading, reader);
  testPlaces(told.name, reading, { chapters: Number.POSITIVE_INFINITY, sizes: [NARROW, WIDE] });
  testUse(told.name, reading);
}
