/** Changes to the page and how to take each back. Undone in reverse order, each on its own. */
export interface UndoList {
  /** Remembers how to undo a change that was just made. */
  add(undo: () => void): void;
  /** Undoes everything; a failing step does not keep the others from running. Returns how many failed. */
  run(): number;
}

export function createUndoList(): UndoList {
  let steps: (() => void)[] = [];
  return {
    add(undo) {
      steps.push(undo);
    },
    run() {
      let failed = 0;
      for (const undo of steps.splice(0).reverse()) {
        try {
          undo();
        } catch {
          failed++; // the element is gone: nothing is left to put back
        }
      }
      steps = [];
      return failed;
    },
  };
}
