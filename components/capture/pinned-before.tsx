import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Thumbnail } from '@/components/ui/thumbnail';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import type { Evidence } from '@/lib/model/evidence';
import { otherStage, type SlotRef, toSlotKey } from '@/lib/model/slot';
import classes from './panel.module.css';

/** The "before" stays in sight while its "after" is to be taken: what the new picture must look like, and differ from. */
export function PinnedBefore({ slots }: { slots: readonly SlotRef[] }) {
  const { slotByKey } = useView();
  const after = slots.find(({ stage }) => stage === 'after');
  const before = after ? otherStage(toSlotKey(after)) : null;
  // Looked for anew when one more stands there.
  return before === null ? null : <Pinned key={`${before}${slotByKey.get(before)?.have}`} slot={before} />;
}

function Pinned({ slot }: { slot: string }) {
  const { panel, format } = useWords();
  const workspace = useWorkspace();
  const [shown, setShown] = useState<Evidence | null>(null);
  useEffect(() => {
    let live = true;
    workspace.serving(slot).then(
      (all) => live && setShown(all.at(-1) ?? null),
      () => live && setShown(null), // The view itself says that the store can't be read.
    );
    return () => {
      live = false;
    };
  }, [workspace, slot]);
  if (!shown) return null;
  return (
    <div className={classes.capture}>
      <div className={classes.thumb}>
        <Thumbnail evidence={shown} />
      </div>
      <div>
        <Text size="sm" fw={600}>
          {panel.pinnedBefore(format.time(shown.record.takenAt))}
        </Text>
        <Text size="xs" c="dimmed">
          {panel.pinnedBeforeMeaning}
        </Text>
      </div>
    </div>
  );
}
