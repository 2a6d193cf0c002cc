import { testLeaks } from './leaks.ts';

testLeaks((path) => path.includes('letter'));
