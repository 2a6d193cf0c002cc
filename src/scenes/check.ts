import type { Picture } from '../marks/picture.ts';

/** Throws when a scene's picture hasn't as many dots as the cast, or a number of a mark is not finite. */
export function checkPicture({ dots, lines, labels }: Picture, scene: string, cast: number): void {
  if (dots.length !== cast) throw new Error(`scene "${scene}": ${dots.length} of ${cast} dots`);
  for (const mark of [...dots, ...lines, ...labels])
    for (const [name, value] of Object.entries(mark))
      if ([value].flat(3).some((one) => typeof one === 'number' && !Number.isFinite(one)))
        throw new Error(`scene "${scene}": ${name} is ${value}`);
}
