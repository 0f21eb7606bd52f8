import { useNotice } from '@/components/ui/notice';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import type { Slot } from '@/lib/model/slot';
import { searchTextFor, tagsFor } from './aim';

/** Points the next picture at a slot and puts the text to search for on the clipboard, saying both. */
export function useAim(): (slot: Slot) => Promise<void> {
  const words = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { say } = useNotice();
  return async (slot) => {
    const text = searchTextFor(index, slot);
    // First the clipboard: it needs the click that is still fresh.
    const copied = text !== null && (await copyText(text));
    await workspace.chooseTags(tagsFor(slot));
    const aimed = words.panel.aimed(slot.label);
    say(copied ? `${aimed} · ${words.panel.aimedCopied(text)}` : aimed);
  };
}

/** False where the browser refuses the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
