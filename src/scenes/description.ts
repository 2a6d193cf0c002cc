/** A picture's description as every output has it: what is shown, what one dot is, and the caption. */
export function writeDescription(
  shown: string,
  { unit, caption }: { unit: string | null; caption: string | null },
): string {
  return [shown, unit ? `One dot is ${unit}.` : '', caption ?? ''].filter(Boolean).join(' ');
}
