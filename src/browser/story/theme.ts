import { keepChoice, readChoice } from './choice.ts';

const KEY = 'theme';

/** Lets the reader choose light or dark against the system's setting, and remembers it. */
export function switchTheme(button: HTMLElement, repaint: () => void): void {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark';
  const label = () => {
    button.textContent = isDark() ? 'Light page' : 'Dark page';
  };
  const kept = readChoice(KEY);
  if (kept) root.dataset.theme = kept;
  label();
  dark.addEventListener('change', label);
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    keepChoice(KEY, root.dataset.theme);
    label();
    repaint();
  });
}
