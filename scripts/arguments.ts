import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What can be said on a command line, by the name of the option. */
export interface Choices {
  slides: string;
  out: string;
  url: string | null;
  /** Minutes of the cuts to write besides the whole. */
  cut: number[];
  /** True for a slides.pdf of a page a step. */
  steps: boolean;
  port: number;
}

/** An option's value as it was written; undefined when it was not. */
type Written = string | boolean | (string | boolean)[] | undefined;

interface Option<Value> {
  help: string;
  parse: { type: 'string' | 'boolean'; multiple?: boolean };
  read(value: Written): Value;
}

const OPTIONS: { [Name in keyof Choices]: Option<Choices[Name]> } = {
  slides: {
    help: '--slides PATH  the deck: a folder, or a file of Markdown; or PATH alone (default: slides)',
    parse: { type: 'string' },
    read: (value = 'slides') => String(value),
  },
  out: {
    help: '--out DIR      where the outputs are (default: dist)',
    parse: { type: 'string' },
    read: (value = 'dist') => String(value),
  },
  url: {
    help: '--url URL      where the story will be published',
    parse: { type: 'string' },
    read: (value) => {
      if (value === undefined) return null;
      if (!URL.canParse(String(value)) || !/^https?:/i.test(String(value)))
        throw new Error(`--url takes a full address such as https://example.org/deck/, not "${value}".`);
      return String(value);
    },
  },
  cut: {
    help: '--cut N        also write the cut of N minutes, to DIR/cuts/N (may be repeated)',
    parse: { type: 'string', multiple: true },
    read: (values) =>
      (Array.isArray(values) ? values : []).map((value) => {
        const minutes = Number(value);
        if (!(minutes > 0 && Number.isFinite(minutes)))
          throw new Error(`--cut takes the minutes of a cut, not "${value}".`);
        return minutes;
      }),
  },
  steps: {
    help: '--steps        a page a step in slides.pdf, in place of a page a slide',
    parse: { type: 'boolean' },
    read: (value) => value === true,
  },
  port: {
    help: '--port N       port of the server on this machine (default: 4173)',
    parse: { type: 'string' },
    read: (value = '4173') => {
      const port = Number(value);
      if (!Number.isInteger(port) || port < 0 || port > 65535)
        throw new Error(`--port takes a number from 0 to 65535, not "${value}".`);
      return port;
    },
  },
};

/**
 * Reads the options that a command names from the command line, each with its default. Prints what is wrong, an option
 * of another command too, or the help, and ends the process.
 */
export function readArguments<Name extends keyof Choices>(
  usage: string,
  names: readonly Name[],
): Pick<Choices, Name> {
  const lines = [...names.map((name) => OPTIONS[name].help), '--help         this text'];
  const help = lines.map((line) => `  ${line}`).join('\n');
  try {
    const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean' } };
    for (const name of names) options[name] = OPTIONS[name].parse;
    const allowPositionals = names.some((name) => name === 'slides');
    const { values, positionals } = parseArgs({ options, allowPositionals });
    const [path, other] = positionals;
    if (other !== undefined || (path !== undefined && values.slides !== undefined))
      throw new Error(`One deck at a time: "${other ?? path}" is one too many.`);
    if (path !== undefined) values.slides = path;
    if (values.help) {
      console.log(`${usage}\n\n${help}`);
      process.exit(0);
    }
    return Object.fromEntries(names.map((name) => [name, OPTIONS[name].read(values[name])])) as Pick<
      Choices,
      Name
    >;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n\n${help}`);
    process.exit(2);
  }
}
