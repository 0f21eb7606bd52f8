/**
 * Lets waiting events (a message, an answer from the page) have their turn before long work goes on. A timer would be
 * held back to 4 ms after a few rounds; a message is not.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
