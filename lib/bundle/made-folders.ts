/** Where PDFs compiled from the evidence stand, below `data/`. */
export const pdfFolder = '合订本';
/** Where sheets with 更新前 and 更新后 side by side stand. */
export const pairFolder = '前后对照';

const made = [`data/${pdfFolder}/.+\\.pdf`, `data/${pairFolder}/.+\\.png`].map((form) => new RegExp(`^${form}$`, 'u'));

/** Was this made from the evidence for reading, so that it has no record of its own? Nothing else may stand there. */
export const isMadeForReading = (path: string): boolean => made.some((form) => form.test(path));
