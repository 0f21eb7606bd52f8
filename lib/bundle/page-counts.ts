import type { BundleFile } from './plan-bundle';

/**
 * How many pages each file has, for 目录: a picture is one; a PDF tells. Null where it can't be told (Word, Excel, a
 * PDF that is encrypted). Reads the PDFs only, one at a time.
 */
export async function pagesOfFiles(
  files: readonly BundleFile[],
  originals: ReadonlyMap<string, Blob>,
): Promise<Map<string, number | null>> {
  const pages = new Map<string, number | null>();
  for (const { evidence } of files) {
    const { id, content } = evidence.record;
    const blob = originals.get(id);
    if (content.mediaType === 'application/pdf' && blob) {
      const { pageCount } = await import('./pdf/scans');
      pages.set(id, await pageCount(blob));
    } else pages.set(id, /^image\/(?!tiff)/.test(content.mediaType) ? 1 : null);
  }
  return pages;
}
