import type { Drawing, DrawingLayer, Point } from './drawing.ts';

/** What the pointer does on a slide: nothing, draw, or point with a dot of light. */
type Tool = 'pen' | 'laser' | null;

/** The pen and the laser of a page. */
export interface PointerTools {
  readonly tool: Tool;
  /** What is drawn over the step that is shown. */
  readonly drawing: Drawing;
  /** Takes a tool, or puts it away when it is in use already. */
  take(tool: Exclude<Tool, null>): void;
  /** Clears what is drawn over this step. */
  clear(): void;
  /** Shows what another window has drawn. */
  receive(drawing: Drawing): void;
  /** Turns to a step, and to what was drawn over it. */
  turn(step: string): void;
}

/** Lets the pointer draw on `root`; `changed` is called after each change of the drawing, at most once a frame. */
export function createPointerTools(
  root: HTMLElement,
  layer: DrawingLayer,
  show: (drawing: Drawing) => void,
  changed: () => void,
): PointerTools {
  const drawn = new Map<string, Point[][]>();
  let step = '';
  let tool: Tool = null;
  let dot: Point | null = null;
  let stroke: Point[] | null = null;
  let waiting = false;

  const tools: PointerTools = {
    get tool() {
      return tool;
    },
    get drawing() {
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
    receive(drawing) {
      drawn.set(step, drawing.strokes);
      dot = drawing.dot;
      show(tools.drawing);
    },
    turn(next) {
      if (next === step) return;
      step = next;
      stroke = null;
      show(tools.drawing);
    },
  };

  function refresh(): void {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      show(tools.drawing);
      changed();
    });
  }

  root.addEventListener('pointerdown', (event) => {
    const point = tool === 'pen' && event.button === 0 ? layer.find(event) : null;
    if (!point) return;
    event.preventDefault();
    stroke = [point];
    drawn.set(step, [...(drawn.get(step) ?? []), stroke]);
    refresh();
  });
  addEventListener('pointermove', (event) => {
    if (tool === null) return;
    const point = layer.find(event);
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
