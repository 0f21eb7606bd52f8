import type { Watch } from '../store/port';

/** A pause in which what came first is drawn, before the whole takes the thread. */
const drawn = (): Promise<void> => new Promise((done) => setTimeout(done, 50));

/** A watch that tells a quick part at once and the whole from then on; a part that fails is left to the whole to tell. */
export function firstPartial<T>(part: () => Promise<T>, whole: Watch<T>): Watch<T> {
  return {
    subscribe(next, failed) {
      let live = true;
      let stop = () => {
        live = false;
      };
      const start = async () => {
        const first = await part().catch(() => null);
        if (!live) return;
        if (first !== null) {
          next(first);
          await drawn();
        }
        if (!live) return;
        const ended = whole.subscribe(next, failed);
        stop = () => {
          live = false;
          ended();
        };
      };
      void start();
      return () => stop();
    },
  };
}
