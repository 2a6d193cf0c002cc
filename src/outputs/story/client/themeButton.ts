import { savePreference } from './preferences.ts';

/** Lets the reader choose light or dark against the system's setting. */
export function handleThemeButton(button: HTMLElement, repaint: () => void): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () =>
    (document.documentElement.dataset.theme || (dark.matches ? 'dark' : 'light')) === 'dark';
  const label = () => {
    button.textContent = isDark() ? 'Light theme' : 'Dark theme';
  };
  label();
  dark.addEventListener('change', label);
  button.addEventListener('click', () => {
    savePreference('theme', isDark() ? 'light' : 'dark');
    label();
    repaint();
  });
}
