import { inject } from 'vitest';
import { testStoryPage, testTalkPages } from './pages.ts';

const { deck, fixture } = inject('built');

testStoryPage('tests/fixtures/lighthouses', fixture);
testTalkPages('tests/fixtures/lighthouses', fixture);
testTalkPages('slides', deck);
