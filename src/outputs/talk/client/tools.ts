import type { Ink, Point, Sheet } from './ink.ts';

/** What the pointer does on a slide: nothing, draw, or point with a dot of light. */
export type Tool = 'pen' | 'laser' | null;

/** The pen and the laser of a page. */
export interface Tools {
  readonly tool: Tool;
  /** What is drawn over the step that is shown. */
  readonly ink: Ink;
  /** Takes a tool, or lays it down when it is in the hand already. */
  take(tool: Exclude<Tool, null>): void;
  /** Wipes what is drawn over this step. */
  clear(): void;
  /** Shows ink that another window has drawn. */
  receive(ink: Ink): void;
  /** Turns to a step, and to what was drawn over it. */
  turn(step: string): void;
}

/** Lets the pointer draw on `root`; `changed` is called after each change of ink, at most once a frame. */
export function createTools(
  root: HTMLElement,
  sheet: Sheet,
  show: (ink: Ink) => void,
  changed: () => void,
): Tools {
  const drawn = new Map<string, Point[][]>();
  let step = '';
  let tool: Tool = null;
  let dot: Point | null = null;
  let stroke: Point[] | null = null;
  let waiting = false;

  const tools: Tools = {
    get tool() {
      return tool;
    },
    get ink() {
      return { strokes: drawn.get(step) ?? [], dot };
    },
    take(next) {
      tool = tool === next ? null : next;
      dot = null;
      stroke = null;
      root.classList.toggle('drawing', tool === 'pen');
      root.classList.toggle('pointed', tool === 'laser');
      refresh();
    },
    clear() {
      drawn.delete(step);
      stroke = null;
      refresh();
    },
    receive(ink) {
      drawn.set(step, ink.strokes);
      dot = ink.dot;
      show(tools.ink);
    },
    turn(next) {
      if (next === step) return;
      step = next;
      stroke = null;
      show(tools.ink);
    },
  };

  function refresh(): void {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      show(tools.ink);
      changed();
    });
  }

  root.addEventListener('pointerdown', (event) => {
    const point = tool === 'pen' && event.button === 0 ? sheet.find(event) : null;
    if (!point) return;
    event.preventDefault();
    stroke = [point];
    drawn.set(step, [...(drawn.get(step) ?? []), stroke]);
    refresh();
  });
  addEventListener('pointermove', (event) => {
    if (tool === null) return;
    const point = sheet.find(event);
    if (tool === 'laser') dot = point;
    else if (stroke && point) stroke.push(point);
    else return;
    refresh();
  });
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, () => {
      stroke = null;
    });
  return tools;
}
