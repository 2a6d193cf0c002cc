import { afterEach, expect, test, vi } from 'vitest';
import { type Choices, readArguments } from '../../scripts/arguments.ts';

const { argv } = process;

afterEach(() => {
  process.argv = argv;
  vi.restoreAllMocks();
});

/** Reads a command line; returns the choices, or what was printed and the exit code. */
function read(options: string[], names: (keyof Choices)[] = ['slides', 'out', 'url', 'port']): unknown {
  process.argv = ['node', 'script', ...options];
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => printed.push(line));
  vi.spyOn(console, 'error').mockImplementation((line) => printed.push(line));
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  try {
    return readArguments('how it is used', names);
  } catch {
    return { code: exit.mock.calls[0]?.[0], printed: printed.join('\n') };
  }
}

test('without options they are those of the project', () => {
  expect(read([])).toMatchObject({ slides: 'slides', out: 'dist', url: null });
});

test('a path alone is the deck', () => {
  expect(read(['talk.md'])).toMatchObject({ slides: 'talk.md' });
});

test('folders and address are taken as given', () => {
  const options = ['--slides', 'a b', '--out=c', '--url', 'https://example.org'];
  expect(read(options)).toMatchObject({ slides: 'a b', out: 'c', url: 'https://example.org' });
});

test.each([
  [['--slide', 'x'], "Unknown option '--slide'"],
  [['x', 'y'], 'One deck at a time: "y" is one too many.'],
  [['x', '--slides', 'y'], 'One deck at a time: "x" is one too many.'],
  [['--out'], "Option '--out <value>' argument missing"],
  [['--port', 'many'], '--port takes a number from 0 to 65535, not "many".'],
  [['--port', '65536'], '--port takes a number from 0 to 65535, not "65536".'],
  [
    ['--url', 'example.org'],
    '--url takes a full address such as https://example.org/deck/, not "example.org".',
  ],
  [['--url', 'javascript:alert(1)'], '--url takes a full address'],
])('%j ends with 2, says why, and how the script is used', (options, message) => {
  const end = read(options) as { code: number; printed: string };
  expect(end.code).toBe(2);
  expect(end.printed).toContain(message);
  expect(end.printed).toContain('how it is used');
});

test('an option that the command does not take is refused by its name', () => {
  const end = read(['--out', 'x', '--port', '1'], ['slides', 'port']) as { code: number; printed: string };
  expect(end.code).toBe(2);
  expect(end.printed).toContain("Unknown option '--out'");
  expect(end.printed).toContain('--slides PATH');
  expect(end.printed).not.toContain('--out DIR');
});

test('cuts and steps are read', () => {
  expect(read(['--cut', '15', '--cut', '30', '--steps'], ['cut', 'steps'])).toEqual({
    cut: [15, 30],
    steps: true,
  });
});

test('--help ends with 0', () => {
  const end = read(['--help']) as { code: number; printed: string };
  expect(end.code).toBe(0);
  expect(end.printed).toContain('--slides PATH');
});
