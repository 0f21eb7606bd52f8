import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Thumbnail } from '@/components/ui/thumbnail';
import { evidenceTitle } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { HeldBackList, heldBackOf } from './held-back-list';
import { SlotPicker } from './slot-picker';
import { useRefile } from './use-refile';

/** Files one or many pictures elsewhere. Many: they all get the same slots, which is said before it is done. */
export function RefileDialog({ evidence, onClose }: { evidence: string[]; onClose: () => void }) {
  const { workbench, panel, app } = useWords();
  const index = useView();
  const refile = useRefile();
  const [slots, setSlots] = useState<string[]>(() =>
    evidence.length === 1 && evidence[0] !== undefined ? (index.slotsOf.get(evidence[0]) ?? []) : [],
  );
  const one = evidence.length === 1 ? index.evidenceById.get(evidence[0] ?? '') : undefined;
  const held = heldBackOf(index, evidence).length > 0 && slots.length > 0;
  const save = async () => {
    // These warnings stand in the dialog, and the button says “all the same”; any other is still to be said.
    if (await refile(evidence, slots, held ? ['quality'] : [])) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={panel.refile} size="lg">
      {one && (
        <Group wrap="nowrap" mb="sm" align="flex-start">
          <div style={{ width: 132, height: 84, flex: 'none' }}>
            <Thumbnail evidence={one} />
          </div>
          <Text size="sm" fw={600}>
            {evidenceTitle(one)}
          </Text>
        </Group>
      )}
      {evidence.length > 1 && (
        <Text size="sm" mb="sm">
          {workbench.refileMany(evidence.length)}
        </Text>
      )}
      <SlotPicker value={slots} onChange={setSlots} />
      {slots.length === 0 && (
        <Text size="sm" mt="xs" c="var(--warn)">
          {workbench.willBeUnfiled}
        </Text>
      )}
      {held && (
        <div style={{ marginTop: 10 }}>
          <Text size="sm" fw={600}>
            {workbench.heldBack(evidence.length)}
          </Text>
          <HeldBackList evidence={evidence} />
        </div>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {app.cancel}
        </Button>
        <Button onClick={save}>{held ? workbench.fileAllTheSame : app.save}</Button>
      </Group>
    </Dialog>
  );
}
