import { testScript } from './scripts.ts';

testScript('cyrillic', 'lang="ru"');
