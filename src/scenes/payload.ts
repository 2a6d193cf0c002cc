import type { SceneCall } from '../deck/scene.ts';
import type { Metrics } from '../marks/frame.ts';
import type { Layout } from './hall.ts';

/** What a page sends to its script: every step's scene call, each distinct data once. Plain JSON. */
export interface Payload {
  cast: number;
  metrics: Metrics;
  data: unknown[];
  steps: PayloadStep[];
}

/** A step's picture; `scene` is null for a bare stage, and `data` an index into the payload's data. */
export interface PayloadStep {
  id: string;
  scene: string | null;
  data: number;
  state: unknown;
  layout: Layout;
}

/** Gathers the steps' scene calls, equal data once. */
export function packPayload(
  steps: { id: string; call: SceneCall | null; layout: Layout }[],
  cast: number,
  metrics: Metrics,
): Payload {
  const data: unknown[] = [];
  const places = new Map<string, number>();
  const packed = steps.map(({ id, call, layout }) => {
    if (!call) return { id, scene: null, data: -1, state: null, layout };
    const key = JSON.stringify(call.data);
    const place = places.get(key) ?? data.push(call.data) - 1;
    places.set(key, place);
    return { id, scene: call.scene, data: place, state: call.state, layout };
  });
  return { cast, metrics, data, steps: packed };
}

/** A payload whose heavy data come in a file of their own, after the first picture is drawn. */
export interface LightPayload extends Payload {
  /** Places in `data` that are empty until then. */
  missing: number[];
}

/** Parts the heavy data, those of more than `most` characters as JSON, from the rest. */
export function lightenPayload(
  payload: Payload,
  most: number,
): { light: LightPayload; heavy: [number, unknown][] } {
  const heavy = payload.data
    .map((data, place): [number, unknown] => [place, data])
    .filter(([place, data]) => place !== payload.steps[0]?.data && JSON.stringify(data).length > most);
  const missing = heavy.map(([place]) => place);
  const data = payload.data.map((one, place) => (missing.includes(place) ? null : one));
  return { light: { ...payload, data, missing }, heavy };
}

/** The scene call of a packed step. */
export function unpackCall(payload: Payload, step: PayloadStep): SceneCall | null {
  if (step.scene === null) return null;
  return { scene: step.scene, data: payload.data[step.data], state: step.state };
}
