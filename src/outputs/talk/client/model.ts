import type { Picture } from '../../../marks/picture.ts';
import type { Shape } from '../../../scenes/hall.ts';
import type { PointerTools } from './pointerTools.ts';
import type { Position } from './position.ts';
import type { Route } from './route.ts';
import type { ZoomPoint } from './zoom.ts';

/** The colours of the hall. */
export type Theme = 'light' | 'dark';

/** A key by its code, and what it does. */
export interface KeyBinding {
  code: number;
  press: () => void;
}

/** A running talk. */
export interface Talk {
  readonly positions: readonly Position[];
  /** Where it is now. */
  readonly position: Position;
  readonly black: boolean;
  readonly theme: Theme;
  /** The shape of the screen, by the room that the slides have. */
  readonly shape: Shape;
  /** The point that is magnified; null when the whole slide is shown. */
  readonly zoom: ZoomPoint | null;
  /** Minutes of the version that is shown; null is the whole. */
  readonly version: number | null;
  readonly tools: PointerTools;
  go(position: Position): void;
  /** Goes to the step, slide or chapter that a route names, if this version of the talk has it. */
  goToRoute(route: Pick<Route, 'step' | 'builds'>): void;
  setBlack(black: boolean): void;
  setTheme(theme: Theme): void;
  setZoom(zoom: ZoomPoint | null): void;
  /** Shows another version of the talk, at the same slide or the next that it has. */
  setVersion(minutes: number | null): void;
  bind(keys: readonly KeyBinding[]): void;
  /** Fits the slides to their room on the page. */
  fit(): void;
  draw(step: string): Picture;
  /** Calls back after each change of what is shown, drawings apart. */
  watch(listener: () => void): void;
  /** Calls back when this window's pointer has changed the drawing. */
  watchDrawing(listener: () => void): void;
}

/** How a page shows its talk. */
export interface TalkOptions {
  /** True when the slides fill only a part of the page. */
  embedded: boolean;
  /** True in a projector window. */
  projector: boolean;
}
