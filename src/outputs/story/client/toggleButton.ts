import { type Preference, savePreference } from './preferences.ts';

/** Lets the reader set a preference to `value` with a button, and unset it. */
export function handleToggleButton(
  button: HTMLElement,
  preference: Preference,
  value: string,
  change = (): void => undefined,
): void {
  const isOn = (): boolean => document.documentElement.dataset[preference] === value;
  const show = (): void => button.setAttribute('aria-pressed', String(isOn()));
  show();
  button.addEventListener('click', () => {
    savePreference(preference, isOn() ? '' : value);
    show();
    change();
  });
}
