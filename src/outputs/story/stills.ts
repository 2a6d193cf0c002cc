import { themePalette } from '../../marks/palette.ts';
import type { Picture } from '../../marks/picture.ts';
import { toSvg } from '../../marks/svg.ts';
import { escapeHtml } from '../../prose/html.ts';

/**
 * The pictures of all steps as one SVG file, each a view of it named by its step: an image `stills.svg#id`
 * shows that picture alone. One file, because all share the fonts that `styles` holds: an SVG in an `<img>`
 * loads nothing else, and pages opened as files may not reach into another by `<use>`.
 */
export function renderStills(stills: readonly { id: string; picture: Picture }[], styles: string): string {
  let y = 0;
  const parts = stills.map(({ id, picture }) => {
    const { width, height } = picture;
    const place = `x="0" y="${y}" width="${width}" height="${height}"`;
    const view = `<view id="${escapeHtml(id)}" viewBox="0 ${y} ${width} ${height}"/>`;
    const svg = toSvg(picture, themePalette).replace('<svg ', `<svg ${place} `);
    y += height;
    return `${view}\n${svg}`;
  });
  const [width, height] = [stills[0]?.picture.width ?? 1, stills[0]?.picture.height ?? 1];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
<style>${escapeHtml(styles)}</style>
${parts.join('\n')}
</svg>
`;
}
