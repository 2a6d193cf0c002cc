/** Every PDF of a build, from its folder. */
export const FILES = [
  'public/slides.pdf',
  'public/handout-a4.pdf',
  'public/handout-letter.pdf',
  'speaker/handout-a4.pdf',
  'speaker/handout-letter.pdf',
];
