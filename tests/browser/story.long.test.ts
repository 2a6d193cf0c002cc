import { testScrolling, useStory } from './storyDriver.ts';

testScrolling(useStory(), { width: 1440, height: 900 });
