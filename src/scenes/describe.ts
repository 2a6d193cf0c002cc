import type { SceneCall } from '../deck/scene.ts';
import type { PictureWords } from '../marks/picture.ts';
import { describeCalendar } from './calendar/describe.ts';
import { describeChambers } from './chamber/describe.ts';
import { describeMap } from './map/describe.ts';
import { checkCall, type SceneModels, type SceneName, type TypedCall } from './models.ts';
import { describeNodes } from './nodes/describe.ts';
import { NO_WORDS } from './pictureWords.ts';
import { describeQuote } from './quote/describe.ts';
import { describeUnits } from './units/describe.ts';

type Describe<Name extends SceneName> = (
  data: SceneModels[Name]['data'],
  state: SceneModels[Name]['state'],
) => PictureWords;

// Apart from the drawers: pages draw, and have the words in their text.
const describers: { [Name in SceneName]: Describe<Name> } = {
  chamber: describeChambers,
  calendar: describeCalendar,
  map: describeMap,
  units: describeUnits,
  nodes: describeNodes,
  quote: describeQuote,
};

function describeCall<Name extends SceneName>(call: TypedCall<Name>): PictureWords {
  return describers[call.scene](call.data, call.state);
}

/** Returns the words of a step's picture; a bare stage has none. Throws on an unknown name. */
export function describeScene(call: SceneCall | null): PictureWords {
  if (!call) return NO_WORDS;
  checkCall(call, describers);
  return describeCall(call);
}
