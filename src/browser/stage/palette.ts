import { TONES } from '../../marks/palette.ts';
import type { Palette } from '../../marks/picture.ts';

/** System colours for forced-colors mode: fill and ring then tell the tones apart. */
const SYSTEM: Palette = {
  rest: 'GrayText',
  hope: 'CanvasText',
  verdict: 'Highlight',
  cold: 'LinkText',
  ink: 'CanvasText',
  muted: 'CanvasText',
  paper: 'Canvas',
};

/** Resolves colours by the style of a probe element inside `host`, so that a canvas can blend them. */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const forced = matchMedia('(forced-colors: active)').matches;
  const palette = { ...SYSTEM };
  for (const tone of [...TONES, 'paper'] as const) {
    probe.style.color = forced ? SYSTEM[tone] : `var(--${tone})`;
    palette[tone] = getComputedStyle(probe).color;
  }
  probe.remove();
  return palette;
}
