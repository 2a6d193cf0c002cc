import { type Choice, keepChoice } from './choice.ts';

/** Lets the reader choose `value` by a button, and take it back. */
export function handleSwitch(
  button: HTMLElement,
  choice: Choice,
  value: string,
  change = (): void => undefined,
): void {
  const isOn = (): boolean => document.documentElement.dataset[choice] === value;
  const show = (): void => button.setAttribute('aria-pressed', String(isOn()));
  show();
  button.addEventListener('click', () => {
    keepChoice(choice, isOn() ? '' : value);
    show();
    change();
  });
}
