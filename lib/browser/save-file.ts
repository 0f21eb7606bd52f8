/**
 * Hands a finished file to the browser's download. A link's click needs no permission; the Blob refers to stored
 * pieces, so nothing is copied through memory.
 */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken hold of the bytes by then; a revoke at once would cancel it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
