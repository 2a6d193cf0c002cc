/**
 * Which room of src/ may import which, read by dependency-cruiser in `npm run check`. Imports of types
 * count, and no circle may stand between files, in one room or over several.
 */
const ARROWS = {
  report: [],
  deck: ['report'],
  marks: [],
  scenes: ['deck', 'report', 'marks'],
  parse: ['deck', 'report'],
  enrich: ['deck', 'report'],
  prose: ['deck'],
  stage: ['deck', 'marks', 'scenes'],
  outputs: ['deck', 'report', 'prose', 'marks', 'scenes', 'stage', 'theme'],
  print: [],
  theme: ['marks'],
  build: [
    'deck',
    'report',
    'parse',
    'enrich',
    'prose',
    'marks',
    'scenes',
    'stage',
    'outputs',
    'print',
    'theme',
  ],
  dev: ['deck', 'report', 'parse', 'prose', 'marks', 'scenes', 'stage', 'outputs', 'theme', 'build'],
};

/** Packages that only these places may import. */
const KEPT = {
  '@shikijs/primitive': '^src/enrich/code/',
  '@shikijs/langs': '^src/enrich/code/',
  '@shikijs/engine-oniguruma': '^src/enrich/code/',
  temml: '^src/enrich/maths/',
  'speech-rule-engine': '^src/enrich/maths/',
  'subset-font': '^src/theme/mathsFont',
  puppeteer: '^src/print/',
  '@puppeteer/browsers': '^src/print/',
  '@cantoo/pdf-lib': '^src/print/',
  vite: '^src/(build|dev)/',
  zod: '^src/(parse/|scenes/(read|.*schema))',
  sharp: '^src/enrich/images/',
  'world-atlas': '^src/scenes/map/land',
  gsap: '^src/(stage|outputs/[^/]+/client|dev/client)/',
  scrollama: '^src/outputs/story/client/',
  'reveal.js': '^src/outputs/talk/client/',
};

const CLIENT = '^src/(stage|outputs/[^/]+/client|dev/client)/';

const rules = [
  { name: 'no-circle', from: {}, to: { circular: true } },
  { name: 'no-broken-import', from: {}, to: { couldNotResolve: true } },
  {
    name: 'known-rooms',
    from: { path: '^src/', pathNot: `^src/(${Object.keys(ARROWS).join('|')})/` },
    to: {},
  },
  ...Object.entries(ARROWS).map(([room, others]) => ({
    name: `arrows-of-${room}`,
    from: { path: `^src/${room}/` },
    to: { path: '^(src|scripts|tests)/', pathNot: `^src/(${[room, ...others].join('|')})/` },
  })),
  { name: 'no-schema-in-pages', from: { path: CLIENT }, to: { path: '^src/.*schema' } },
  ...Object.entries(KEPT).map(([name, place]) => ({
    name: `place-of-${name}`,
    from: { pathNot: place },
    to: { path: `(^|/)node_modules/${name}/` },
  })),
];

export default {
  forbidden: rules.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    // The parser that dependency-cruiser can use beside TypeScript 7; it counts imports of types too.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
