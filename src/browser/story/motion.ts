import { keepChoice, readChoice } from './choice.ts';

const KEY = 'motion';

/** Lets the reader have whole pictures instead of moving ones, whatever the system says, and remembers it. */
export function switchMotion(button: HTMLElement, change: () => void): void {
  const root = document.documentElement;
  const show = (): void => {
    button.setAttribute('aria-pressed', String(root.dataset.motion === 'reduce'));
  };
  if (readChoice(KEY) === 'reduce') root.dataset.motion = 'reduce';
  show();
  button.addEventListener('click', () => {
    if (root.dataset.motion === 'reduce') delete root.dataset.motion;
    else root.dataset.motion = 'reduce';
    keepChoice(KEY, root.dataset.motion ?? '');
    show();
    change();
  });
}
