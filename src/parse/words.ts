const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00A0' };

/** The words of sanitised HTML without its markup; blocks parted by a line feed. */
export function readWords(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(
      /<\/(?:p|li|h[3-6]|tr|blockquote|dt|dd|figcaption|caption|div|pre|figure)>|<br[^>]*>|<hr[^>]*>/g,
      '\n',
    )
    .replace(/<(?:ul|ol|dl|table|blockquote|pre|p|div|h[3-6])\b[^>]*>/g, '\n')
    .replace(/<\/t[hd]>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/[ \t]*\n\s*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Text made safe for element content. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
}
