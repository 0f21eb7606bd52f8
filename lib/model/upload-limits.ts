/**
 * Why an upload platform may refuse a file. The assessment platform's own limits are not known; these are the defaults
 * of the commonest back office here: doc, xls, ppt, txt and pdf only, 5 MB in its form and 10 MB behind it.
 */
export type UploadDoubt = 'picture' | 'type' | 'over-5' | 'over-10';

const taken = /\.(pdf|docx?|xlsx?|pptx?|txt)$/i;
const pictures = /\.(png|jpe?g|bmp|tiff?|gif|webp)$/i;
const megabyte = 1024 * 1024;

/** What speaks against uploading this file as it is; nothing, where the usual platforms take it. */
export function uploadDoubts(name: string, bytes: number): UploadDoubt[] {
  const doubts: UploadDoubt[] = [];
  if (!taken.test(name)) doubts.push(pictures.test(name) ? 'picture' : 'type');
  if (bytes > 10 * megabyte) doubts.push('over-10');
  else if (bytes > 5 * megabyte) doubts.push('over-5');
  return doubts;
}
