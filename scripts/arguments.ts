import { parseArgs } from 'node:util';

/** Folders and address as given on the command line, with the project's own as defaults. */
export interface Choices {
  slides: string;
  out: string;
  url: string | null;
  /** Minutes of the cuts to write besides the whole. */
  cuts: number[];
  /** True for a slides.pdf of a page a step. */
  steps: boolean;
  port: number;
}

const HELP = `  --slides DIR   the deck's folder (default: slides)
  --out DIR      where the outputs go (default: dist)
  --url URL      where the story will be published
  --cut N        also write the cut of N minutes, to DIR/cuts/N (may be given again)
  --steps        a page a step in slides.pdf, in place of a page a slide
  --port N       port of the server on this machine (default: 4173)
  --help         this text`;

/** Reads the command line; prints what is wrong with it, or the help, and ends the process. */
export function readArguments(usage: string): Choices {
  try {
    const { values } = parseArgs({
      options: {
        slides: { type: 'string', default: 'slides' },
        out: { type: 'string', default: 'dist' },
        url: { type: 'string' },
        cut: { type: 'string', multiple: true, default: [] },
        steps: { type: 'boolean', default: false },
        port: { type: 'string', default: '4173' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(`${usage}\n\n${HELP}`);
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    const cuts = values.cut.map(Number);
    const wrong = cuts.findIndex((minutes) => !(minutes > 0 && Number.isFinite(minutes)));
    if (wrong >= 0) throw new Error(`--cut takes the minutes of a cut, not "${values.cut[wrong]}".`);
    if (values.url !== undefined && !(URL.canParse(values.url) && /^https?:/i.test(values.url)))
      throw new Error(`--url takes a full address such as https://example.org/deck/, not "${values.url}".`);
    return {
      slides: values.slides,
      out: values.out,
      url: values.url ?? null,
      cuts,
      steps: values.steps,
      port,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n\n${HELP}`);
    process.exit(2);
  }
}
