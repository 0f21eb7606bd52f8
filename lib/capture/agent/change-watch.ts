import { painterName } from './settle';

/**
 * Tells whether a document changed in a way that can make something fixed, or no longer so: on every tile of a page with
 * thousands of cells, asking each for its style would take longer than the shot. `isOurs`: elements whose style we
 * change ourselves.
 */
export function createChangeWatch(isOurs: (element: Element) => boolean) {
  let watched: Document[] = [];
  let observer: MutationObserver | null = null;
  let noticed = true;

  const counts = ({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): boolean => {
    if (type === 'attributes')
      return target.nodeName.toLowerCase() !== painterName && !(attributeName === 'style' && isOurs(target as Element));
    return [...addedNodes, ...removedNodes].some((node) => node.nodeName.toLowerCase() !== painterName);
  };
  const note = (records: MutationRecord[]) => {
    if (!noticed) noticed = records.some(counts);
  };

  return {
    /** True the first time, and when any of `documents` changed since it was asked last or is another one. */
    changed(documents: Document[]): boolean {
      const same = documents.length === watched.length && documents.every((document, i) => document === watched[i]);
      if (observer) note(observer.takeRecords());
      if (!same) {
        observer?.disconnect();
        observer = new MutationObserver(note);
        for (const document of documents)
          observer.observe(document, { subtree: true, childList: true, attributes: true });
        watched = documents;
      }
      const answer = noticed || !same;
      noticed = false;
      return answer;
    },
    stop(): void {
      observer?.disconnect();
      observer = null;
      watched = [];
      noticed = true;
    },
  };
}
