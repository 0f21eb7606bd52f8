import {
  clip,
  concatTransformationMatrix,
  drawObject,
  endPath,
  PDFDocument,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
} from 'pdf-lib';
import type { Caption, OpenPicture, PictureTools } from '../../model/picture-tools';
import { jpegTurn } from './jpeg-turn';
import { readPng } from './png-data';
import { openScan } from './scans';
import { contentWidth, pagesOf, scaleOf, page as sheet, type Unit } from './units';

/** A picture that stands in the document; `width` and `height` in pixels. */
interface Placed {
  ref: PDFRef;
  width: number;
  height: number;
}

export interface VolumeFacts {
  /** Of the document, for the reader's window and the foot of each page. */
  title: string;
  program: string;
  /** Local date of its making. */
  madeAt: Date;
}

/** Told after each unit. */
type Step = () => void;

/** Writes one volume. The order of the units is the order of its pages. `cancelled` ends it between two units. */
export async function writeVolume(
  units: readonly Unit[],
  facts: VolumeFacts,
  tools: PictureTools,
  step: Step,
  cancelled: () => boolean,
): Promise<Blob | null> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setProducer(facts.program);
  document.setCreator(facts.program);
  document.setCreationDate(facts.madeAt);
  document.setModificationDate(facts.madeAt);
  document.setLanguage('zh-CN');
  const all = units.reduce((sum, unit) => sum + pagesOf(unit), 0);
  let number = 0;
  let opened: { id: string; picture: OpenPicture } | null = null;

  /** A new A4 page with its caption and number; gives the point below the caption. */
  async function newPage(caption: Caption, part: number, parts: number): Promise<{ page: PDFPage; top: number }> {
    const page = document.addPage([sheet.width, sheet.height]);
    const top = sheet.height - sheet.margin;
    await draw(page, caption, sheet.margin, top - caption.height);
    await foot(page, part, parts, '');
    return { page, top: top - sheet.head };
  }
  async function foot(page: PDFPage, part: number, parts: number, name: string): Promise<void> {
    number++;
    const words = [
      name || facts.title,
      parts > 1 ? `本件第 ${part} 页，共 ${parts} 页` : '',
      `第 ${number} 页，共 ${all} 页`,
    ];
    const caption = await tools.caption(['', words.filter(Boolean).join('　')], contentWidth, 'center');
    const { width } = page.getSize();
    await draw(page, caption, (width - caption.width) / 2, name ? 4 : sheet.margin - 8);
  }
  async function draw(page: PDFPage, { png, width, height }: Caption, x: number, y: number): Promise<void> {
    const { ref } = await embed(png);
    place(page, ref, { x, y, width, height });
  }
  async function embed(picture: Blob): Promise<Placed> {
    if (picture.type === 'image/jpeg') {
      const made = await document.embedJpg(await (await upright(picture)).arrayBuffer());
      return { ref: made.ref, width: made.width, height: made.height };
    }
    const data = (await readPng(picture)) ?? (await readPng((await tools.plain(picture)) ?? picture));
    if (!data) {
      // Whatever a canvas would not take: pdf-lib decodes it in its own slow way.
      const made = await document.embedPng(await picture.arrayBuffer());
      return { ref: made.ref, width: made.width, height: made.height };
    }
    const { width, height, colors, idat } = data;
    const stream = document.context.stream(idat, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: colors === 3 ? 'DeviceRGB' : 'DeviceGray',
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
      // PNG's own filters: the pixels go over as they are, nothing is decoded.
      DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: 8, Columns: width },
    });
    return { ref: document.context.register(stream), width, height };
  }
  /** A photograph that is stored turned is stood up, by which it is coded again. */
  async function upright(picture: Blob): Promise<Blob> {
    if ((await jpegTurn(picture)) === 1) return picture;
    const seen = await tools.open(picture);
    try {
      return (await seen?.piece(0, seen.height)) ?? picture;
    } finally {
      seen?.close();
    }
  }
  /** Draws `ref` with its lower left corner at x, y; of a long picture only the rows of a cut, clipped. */
  function place(
    page: PDFPage,
    ref: PDFRef,
    box: { x: number; y: number; width: number; height: number },
    whole?: { y: number; height: number },
  ): void {
    const name = page.node.newXObject('P', ref);
    const drawn = whole ?? box;
    page.pushOperators(
      pushGraphicsState(),
      ...(whole ? [rectangle(box.x, box.y, box.width, box.height), clip(), endPath()] : []),
      concatTransformationMatrix(box.width, 0, 0, drawn.height, box.x, drawn.y),
      drawObject(name),
      popGraphicsState(),
    );
  }

  const captions = new Map<string, Caption>();
  async function captionOf({ entry }: Unit): Promise<Caption> {
    const known = captions.get(entry.id) ?? (await tools.caption(entry.caption, contentWidth, 'left'));
    captions.set(entry.id, known);
    return known;
  }

  async function add(unit: Unit): Promise<void> {
    const { entry } = unit;
    if (unit.kind === 'scan') return addScan(unit);
    const caption = await captionOf(unit);
    if (unit.kind === 'note') {
      const { page, top } = await newPage(caption, 1, 1);
      const words = await tools.caption(['', unit.text], contentWidth, 'left');
      return draw(page, words, sheet.margin, top - words.height);
    }
    const scale = scaleOf(unit.width);
    if (unit.kind === 'piece') {
      if (opened?.id !== entry.id) {
        opened?.picture.close();
        const picture = await tools.open(entry.blob);
        opened = picture && { id: entry.id, picture };
      }
      if (!opened) return;
      const { from, to } = unit.cut;
      const { ref } = await embed(await opened.picture.piece(from, to));
      const { page, top } = await newPage(caption, unit.part, unit.parts);
      const height = (to - from) * scale;
      return place(page, ref, { x: sheet.margin, y: top - height, width: unit.width * scale, height });
    }
    const { ref } = await embed(entry.blob);
    for (const [at, { from, to }] of unit.cuts.entries()) {
      const { page, top } = await newPage(caption, at + 1, unit.cuts.length);
      const height = (to - from) * scale;
      const box = { x: sheet.margin, y: top - height, width: unit.width * scale, height };
      // The whole picture is drawn so high that the rows of this page come to stand in the box.
      place(page, ref, box, { y: top - (unit.height - from) * scale, height: unit.height * scale });
    }
  }

  /** Pages of a scan stay as they are, annotations and stamps included; only the number is put at their foot. */
  async function addScan(unit: Extract<Unit, { kind: 'scan' }>): Promise<void> {
    const source = await openScan(unit.entry.blob);
    if (!source) return;
    const wanted = Array.from({ length: unit.to - unit.from }, (_, at) => unit.from + at);
    for (const [at, copied] of (await document.copyPages(source, wanted)).entries()) {
      document.addPage(copied);
      // On a page that is turned the foot would stand at its side: there the number is left out, but counted.
      if (copied.getRotation().angle % 360 === 0) await foot(copied, unit.from + at + 1, unit.parts, unit.entry.name);
      else number++;
    }
  }

  try {
    for (const unit of units) {
      if (cancelled()) return null;
      await add(unit);
      step();
    }
    // No pauses of its own: in a tab that is not in view each would last a second.
    const saved = await document.save({ updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });
    return new Blob([saved as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
  } finally {
    const last: { picture: OpenPicture } | null = opened;
    (last as { picture: OpenPicture } | null)?.picture.close();
  }
}
