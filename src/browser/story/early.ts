import { CHOICES, readChoice } from './choice.ts';

// A script of its own that the page waits for: nothing is shown in another way than the reader chose before.
for (const choice of CHOICES) {
  const kept = readChoice(choice);
  if (kept) document.documentElement.dataset[choice] = kept;
}
