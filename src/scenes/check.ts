import type { Picture } from '../marks/picture.ts';

/** True when all numbers of a mark, those of its points and dashes too, are finite. */
function isSound(mark: object): boolean {
  return Object.values(mark)
    .flat(2)
    .every((value) => typeof value !== 'number' || Number.isFinite(value));
}

/** Throws when a scene's picture hasn't as many dots as the cast, or a number of a mark is not finite. */
export function checkPicture({ dots, lines, labels }: Picture, scene: string, cast: number): void {
  const broken = [...dots, ...lines, ...labels].find((mark) => !isSound(mark));
  const fault =
    dots.length !== cast
      ? `${dots.length} dots; the cast has ${cast}`
      : broken && `a number that is not finite: ${JSON.stringify(broken)}`;
  if (fault) throw new Error(`scene "${scene}" has ${fault}`);
}
