import { expect, inject, test } from 'vitest';
import { listFiles, readText } from './folder.ts';
import { keepLetters, listSecrets } from './notes.ts';

const { deck: folder, fixture } = inject('built');
const isText = (path: string) => /\.(html|css|js|md|svg|txt|xml|json|webmanifest)$/.test(path);

test('every output is there', () => {
  const files = listFiles(folder)
    .map((path) => path.replace(/\.[0-9a-f]{8}\./, '.*.'))
    .sort();
  expect(files.filter((path) => !path.endsWith('.woff2'))).toEqual([
    'build.json',
    'public/assets/data.*.js',
    'public/assets/early.*.js',
    'public/assets/icon.svg',
    'public/assets/painter.*.js',
    'public/assets/stills.*.svg',
    'public/assets/story.*.css',
    'public/assets/story.*.js',
    'public/assets/talk.*.css',
    'public/assets/talk.*.js',
    'public/handout-a4.pdf',
    'public/handout-letter.pdf',
    'public/icon-192.png',
    'public/icon-512.png',
    'public/index.html',
    'public/manifest.webmanifest',
    'public/robots.txt',
    'public/slides.pdf',
    'public/social.png',
    'public/talk.html',
    'public/transcript.md',
    'public/worker.js',
    'speaker/handout-a4.pdf',
    'speaker/handout-letter.pdf',
    'speaker/talk.html',
    'speaker/transcript.md',
  ]);
});

test('no sentence of a note is in any public text', () => {
  const secrets = listSecrets('slides');
  expect(secrets.length).toBeGreaterThan(200);
  const read = (path: string): string => keepLetters(readText(folder, path).replace(/<[^>]+>/g, ''));
  for (const path of ['speaker/talk.html', 'speaker/transcript.md']) {
    const spoken = read(path);
    expect(secrets.filter((sentence) => spoken.includes(sentence)).length, path).toBeGreaterThan(200);
  }
  for (const path of listFiles(folder).filter((each) => each.startsWith('public/') && isText(each))) {
    const open = read(path);
    expect(
      secrets.filter((sentence) => open.includes(sentence)),
      path,
    ).toEqual([]);
  }
});

test('pages name no other host for anything that loads, and set no style attribute', () => {
  for (const path of listFiles(folder).filter(isText)) {
    const text = readText(folder, path);
    expect(
      text.match(/(?:src|srcset|poster)="https?:[^"]*"|url\(["']?https?:[^)]*\)|@import/g),
      path,
    ).toBeNull();
    if (path.endsWith('.html')) {
      expect(text.match(/<link[^>]+href="https?:[^"]*"/g) ?? [], path).toEqual([]);
      expect(text.replace(/<script[\s\S]*?<\/script>/g, '').match(/<[^>]+\sstyle="/g), path).toBeNull();
    }
  }
});

test('a deck of another subject holds nothing of this one', () => {
  const words = /\bduma|kortunov|trump|putin|moscow|kremlin|shayrat/i;
  for (const path of listFiles(fixture).filter(isText))
    expect(readText(fixture, path).match(words), path).toBeNull();
});
