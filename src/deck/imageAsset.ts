/** One file of those that a picture was made into: its name under `assets/images/`, and how many pixels it is wide. */
export interface ImageFile {
  readonly name: string;
  readonly width: number;
}

/** What the build makes of a picture's file; its bytes are by name in `ImageFiles`. */
export interface ImageAsset {
  /** In pixels, as it is seen: turned as its camera was held. A drawing has those that it asks for. */
  readonly width: number;
  readonly height: number;
  readonly kind: 'raster' | 'vector';
  /** True where the ground may show through. */
  readonly isTransparent: boolean;
  /** For browsers to choose from, the smallest format first, each from narrow to wide; none for a drawing. */
  readonly sources: readonly { readonly type: string; readonly files: readonly ImageFile[] }[];
  /** What every browser and printer takes, from narrow to wide: JPEG, PNG, or the one SVG of a drawing. */
  readonly plain: readonly [ImageFile, ...ImageFile[]];
  /** Words that a drawing is lettered with. */
  readonly words: string;
}

/** What a picture among the words is. */
export interface ImageContent {
  /** What it shows, for those who don't see it. Never empty. */
  readonly alt: string;
  readonly caption: string | null;
  /** From the deck's folder, with `/` between folders. */
  readonly path: string;
  readonly isBlock: boolean;
  /** Null until its file was read. */
  readonly asset: ImageAsset | null;
}
