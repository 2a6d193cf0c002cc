import { CHOICES, readChoice } from './choice.ts';

// A script of its own that nothing is shown before: not in another way than the reader chose.
for (const choice of CHOICES) {
  const kept = readChoice(choice);
  if (kept) document.documentElement.dataset[choice] = kept;
}

const story = document.createElement('script');
story.src = document.currentScript?.dataset.story ?? '';
const start = (): void => {
  document.head.append(story);
};

/**
 * At the beginning the words are on the screen before the story's own script, many times larger, takes line and
 * processor. A page that opens further down needs it at once, to open at the right place.
 */
function plan(): void {
  if (window.location.hash || window.history.state) start();
  else requestAnimationFrame(() => setTimeout(start));
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', plan);
else plan();
