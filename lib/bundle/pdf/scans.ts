import { PDFDocument } from 'pdf-lib';

/** Opens a PDF that somebody handed in; null where it is encrypted, damaged or none. */
export async function openScan(blob: Blob): Promise<PDFDocument | null> {
  try {
    return await PDFDocument.load(await blob.arrayBuffer(), { updateMetadata: false });
  } catch {
    return null; // pdf-lib's errors name no kind; whatever it was, the file itself is in the bundle
  }
}

/** How many pages a PDF has; null where that can't be told. */
export async function pageCount(blob: Blob): Promise<number | null> {
  const document = await openScan(blob);
  try {
    return document?.getPageCount() ?? null;
  } catch {
    return null; // a damaged page tree
  }
}
