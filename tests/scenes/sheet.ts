import type { Picture } from '../../src/marks/picture.ts';
import { toSvg } from '../../src/marks/svg.ts';
import { GROUNDS } from '../../src/theme/palette.ts';

const PAPER = GROUNDS.light;

const HEIGHT = 360;
const GAP = 12;

/** Pictures side by side in one SVG, numbers rounded to a tenth, to be looked at and compared. */
export function writeSheet(pictures: Picture[]): string {
  let x = 0;
  const cells = pictures.map((picture, index) => {
    const width = Math.round((picture.width / picture.height) * HEIGHT);
    const box = `x="${x}" y="0" width="${width}" height="${HEIGHT}"`;
    const svg = toSvg(picture, PAPER, { prefix: `p${index}-` }).replace('<svg', `<svg ${box}`);
    x += width + GAP;
    return `<rect ${box} fill="${PAPER.paper}"/>\n${svg}`;
  });
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${x - GAP} ${HEIGHT}">\n${cells.join('\n')}\n</svg>\n`;
  return sheet.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
