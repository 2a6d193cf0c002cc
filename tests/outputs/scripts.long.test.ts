import { testScript } from './scripts.ts';

testScript('cyrillic', 'lang="ru"');
testScript('rtl', 'lang="ar" dir="rtl"');
