import { createHash } from 'node:crypto';

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

function writePolicy(sources: Record<string, string>): string {
  const directives = {
    'default-src': "'none'",
    ...sources,
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return Object.entries(directives)
    .map(([name, source]) => `${name} ${source}`)
    .join('; ');
}

/**
 * The content security policy of a public page: files beside it and nothing else; `more` are further directives that
 * may load these. What 'self' means for a page that is opened as a file, its specification leaves open
 * (https://github.com/w3c/webappsec-csp/issues/459); in Chromium 156 it means files (measured).
 */
export function renderPublicPolicy(...more: string[]): string {
  return writePolicy({
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    ...Object.fromEntries(more.map((name) => [name, "'self'"])),
  });
}

/** The content security policy of a page that has all it needs inside: these scripts, these styles, data: fonts. */
export function renderPolicy(scripts: readonly string[], styles: readonly string[]): string {
  return writePolicy({
    'script-src': scripts.map(hash).join(' '),
    'style-src': styles.map(hash).join(' '),
    'font-src': 'data:',
    'img-src': 'data:',
  });
}
