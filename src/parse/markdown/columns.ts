/** How wide a column is to be, in hundredths of its row: `width="40%"`. */
const WIDTH = /\bwidth=(["']?)(\d{1,3})(?:\.\d+)?%\1(?=\s|$)/;

/** Hundredths between the widths that style sheets know. */
const STEP = 5;

/** The attributes of a column with its width as a class, rounded: `.column-40`; those of any other div as they are. */
export function roundWidth(list: string): string {
  if (!/(?:^|\s)\.column(?=\s|$)/.test(list)) return list;
  return list.replace(WIDTH, (_, __, width: string) => {
    const rounded = Math.round(Number(width) / STEP) * STEP;
    return `.column-${Math.min(100 - STEP, Math.max(STEP, rounded))}`;
  });
}
