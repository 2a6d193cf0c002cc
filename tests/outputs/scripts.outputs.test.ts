import { testScript } from './scripts.ts';

testScript('rtl', 'lang="ar" dir="rtl"');
