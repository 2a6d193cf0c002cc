import { TONES } from '../marks/palette.ts';
import type { Palette } from '../marks/picture.ts';

/** System colours for forced-colors mode: fill and ring then distinguish the tones. */
const SYSTEM: Palette = {
  rest: 'GrayText',
  hope: 'CanvasText',
  verdict: 'Highlight',
  cold: 'LinkText',
  ink: 'CanvasText',
  muted: 'CanvasText',
  paper: 'Canvas',
};

/** Resolves colours by the style of probe elements inside `host`, so that a canvas can blend them. */
export function readPalette(host: HTMLElement): Palette {
  const forced = matchMedia('(forced-colors: active)').matches;
  const probes = ([...TONES, 'paper'] as const).map((tone) => {
    const probe = document.createElement('span');
    probe.hidden = true;
    probe.style.color = forced ? SYSTEM[tone] : `var(--${tone})`;
    return { tone, probe };
  });
  // All stand before the first is read: the browser finds styles once.
  host.append(...probes.map(({ probe }) => probe));
  const palette = { ...SYSTEM };
  for (const { tone, probe } of probes) palette[tone] = getComputedStyle(probe).color;
  for (const { probe } of probes) probe.remove();
  return palette;
}
