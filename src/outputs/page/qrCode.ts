import { encode } from 'uqr';
import { escapeHtml } from '../../prose/html.ts';

/** A QR code as one path in units of its modules, with the border of four that scanners ask for, and its width. */
export function drawCode(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  let path = '';
  for (const [y, row] of data.entries())
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from} ${y}h${x + 1 - from}v1h-${x + 1 - from}z`;
    }
  return { path, size };
}

/** The talk's last slide: where the story is, for phones and for those who write it down. It has no step of the deck's. */
export function renderCode(url: string): string {
  const address = escapeHtml(url);
  const shown = escapeHtml(url.replace(/^https?:\/\//, '').replace(/\/$/, ''));
  const { path, size } = drawCode(url);
  return `<section data-start-indexv="0" data-chapter="story-code">
<section id="story-code" class="slide layout-code" role="group" aria-roledescription="slide" aria-labelledby="story-code-heading" data-always>
<div class="words">
<h2 id="story-code-heading">Read the story again</h2>
<div class="steps"><div class="step" data-step="story-code"><p><a href="${address}">${shown}</a></p></div></div>
</div>
<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label="QR code of the story’s address"><path class="code-paper" d="M0 0h${size}v${size}H0z"/><path class="code-ink" d="${path}"/></svg>
</section>
</section>`;
}
