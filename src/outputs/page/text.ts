import { Parser } from 'htmlparser2';

/** All text of a page but that of its scripts. */
export function readPageText(html: string): string {
  const pieces: string[] = [];
  let scripts = 0;
  const parser = new Parser({
    onopentag(name) {
      if (name === 'script') scripts++;
    },
    ontext(text) {
      if (scripts === 0) pieces.push(text);
    },
    onclosetag(name) {
      if (name === 'script') scripts--;
    },
  });
  parser.end(html);
  return pieces.join(' ');
}
