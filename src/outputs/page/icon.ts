import { GROUNDS } from '../../theme/palette.ts';

/** The icon: a small half circle of dots, one of them in another colour. Source of the spacing: equal arcs a row. */
export function renderIcon(): string {
  const { paper, hope, verdict } = GROUNDS.light;
  const rows = [
    { radius: 9, seats: 5 },
    { radius: 17, seats: 9 },
    { radius: 25, seats: 13 },
  ];
  const dots = rows.flatMap(({ radius, seats }, row) =>
    Array.from({ length: seats }, (_, seat) => {
      const angle = Math.PI * (1 - seat / (seats - 1));
      const chosen = row === 1 && seat === 6;
      const x = (32 + radius * Math.cos(angle)).toFixed(2);
      const y = (44 - radius * Math.sin(angle)).toFixed(2);
      return `<circle cx="${x}" cy="${y}" r="2.6" fill="${chosen ? verdict : hope}"/>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="10" fill="${paper}"/>${dots.join('')}</svg>\n`;
}
