/** A decoded picture, to be looked into; `close` gives its memory back. */
export interface OpenPicture {
  width: number;
  height: number;
  /** How much is drawn in each of the rows `from` to `to`: 0 where a row has one colour all along. */
  ink(from: number, to: number): Uint32Array;
  /** The rows as a picture of its own, smaller in bytes than the original's share: JPEG. */
  piece(from: number, to: number): Promise<Blob>;
  close(): void;
}

/** A caption drawn in the system's own font: no font has to be shipped, and none lacks a character. */
export interface Caption {
  png: Blob;
  /** Points. */
  width: number;
  height: number;
}

/** What making PDFs and sheets needs of a canvas. */
export interface PictureTools {
  /** Null where the browser cannot decode it. */
  open(picture: Blob): Promise<OpenPicture | null>;
  /** Lines of text, the first one bold, cut to `width` points. */
  caption(lines: readonly string[], width: number, align: 'left' | 'center'): Promise<Caption>;
  /** The picture as 8-bit RGB PNG on white; null where it cannot be decoded. */
  plain(picture: Blob): Promise<Blob | null>;
  /** Two pictures side by side under their captions, as PNG; null where one cannot be decoded. */
  sideBySide(left: SheetHalf, right: SheetHalf, heading: string): Promise<Blob | null>;
}

export interface SheetHalf {
  picture: Blob;
  /** The first line is the stage, the others tell where it comes from. */
  lines: readonly string[];
}
