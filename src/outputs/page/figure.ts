import type { Table } from '../../marks/picture.ts';
import { escapeHtml } from '../../prose/html.ts';

/** The data behind a picture as an HTML table: its first column heads the rows. No cell is left empty. */
export function renderTable(table: Table): string {
  const cell = (text: string) => (text === '' ? '&nbsp;' : escapeHtml(text));
  const head = table.columns.map((column) => `<th scope="col">${cell(column)}</th>`).join('');
  const rows = table.rows.map(([first = '', ...rest]) => {
    const cells = rest.map((text) => `<td>${cell(text)}</td>`).join('');
    return `<tr><th scope="row">${cell(first)}</th>${cells}</tr>`;
  });
  return (
    `<table><caption>${escapeHtml(table.caption)}</caption>` +
    `<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  );
}
