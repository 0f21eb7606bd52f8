/** So many are on their way at once: one is read from the disk while another is hashed on the browser's own threads. */
const atOnce = 3;

/** `work` on each item, a few at a time; the answers in the order of the items. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) answers[at] = await work(items[at]!);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}
