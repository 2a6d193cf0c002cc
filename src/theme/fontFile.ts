/** A font file of the theme: one face, one subset. */
export interface FontFile {
  family: string;
  weight: 400 | 600;
  style: 'normal' | 'italic';
  subset: string;
  /** Characters it holds, as CSS `unicode-range`. */
  range: string;
  /** Name among the outputs, "spectral-latin-400-normal.woff2". */
  name: string;
  /** Where it lies on this machine. */
  path: string;
  /** What is written in place of that file: a part of it, in base64. */
  data?: string;
}
