import { keepChoice } from './choice.ts';

/** Lets the reader choose light or dark against the system's setting. */
export function switchTheme(button: HTMLElement, repaint: () => void): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () =>
    (document.documentElement.dataset.theme || (dark.matches ? 'dark' : 'light')) === 'dark';
  const label = () => {
    button.textContent = isDark() ? 'Light page' : 'Dark page';
  };
  label();
  dark.addEventListener('change', label);
  button.addEventListener('click', () => {
    keepChoice('theme', isDark() ? 'light' : 'dark');
    label();
    repaint();
  });
}
