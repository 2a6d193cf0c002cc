import { PREFERENCES, readPreference } from './preferences.ts';

// A script of its own, which runs before anything is shown: the first paint already has what the reader chose.
for (const preference of PREFERENCES) {
  const saved = readPreference(preference);
  if (saved) document.documentElement.dataset[preference] = saved;
}

const story = document.createElement('script');
story.src = document.currentScript?.dataset.story ?? '';
const start = (): void => {
  document.head.append(story);
};

/**
 * At the beginning the words are on the screen before the story's own script, many times larger, takes network and
 * processor. A page that opens further down needs it at once, to open at the right place.
 */
function plan(): void {
  if (window.location.hash || window.history.state) start();
  else requestAnimationFrame(() => setTimeout(start));
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', plan);
else plan();
