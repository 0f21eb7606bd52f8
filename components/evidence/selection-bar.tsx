import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { useNotice } from '@/components/ui/notice';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { daysOfGrace } from '@/lib/use-cases/delete-for-good';
import classes from './gallery.module.css';
import { useTrash } from './use-trash';

/** What can be done with the chosen evidence, all at once. */
export function SelectionBar(props: { chosen: string[]; trashed: boolean; onClear: () => void; onRefile: () => void }) {
  const { gallery, panel, keys } = useWords();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const trash = useTrash();
  const restore = async () => {
    const result = await workspace.restore(props.chosen);
    if (result.ok) say(panel.restored);
    else complain(result.error);
    props.onClear();
  };
  return (
    <div className={classes.selection} role="toolbar" aria-label={gallery.selected(props.chosen.length)}>
      <Text size="sm" fw={600}>
        {gallery.selected(props.chosen.length)}
      </Text>
      {props.trashed ? (
        <>
          <Button size="compact-sm" onClick={restore}>
            {panel.restore}
          </Button>
          <DeleteForGood chosen={props.chosen} onDone={props.onClear} />
        </>
      ) : (
        <>
          <Button size="compact-sm" onClick={props.onRefile}>
            {panel.refile}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={async () => {
              await trash(props.chosen);
              props.onClear();
            }}
          >
            {keys.trash}
          </Button>
        </>
      )}
      <Button size="compact-sm" variant="subtle" onClick={props.onClear}>
        {gallery.selectNone}
      </Button>
    </div>
  );
}

/** Asks before it deletes; not to be had before the 30 days of the trash are over. */
function DeleteForGood({ chosen, onDone }: { chosen: string[]; onDone: () => void }) {
  const { gallery, app } = useWords();
  const workspace = useWorkspace();
  const { evidenceById } = useView();
  const { say, complain } = useNotice();
  const [asking, setAsking] = useState(false);
  const now = Date.now();
  const days = Math.max(
    0,
    ...chosen.map((id) => {
      const evidence = evidenceById.get(id);
      return evidence ? (daysOfGrace(evidence, now) ?? 0) : 0;
    }),
  );
  const run = async () => {
    setAsking(false);
    const result = await workspace.deleteForGood(chosen);
    if (result.ok) say(gallery.deletedForGood(chosen.length));
    else complain(result.error);
    onDone();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" disabled={days > 0} onClick={() => setAsking(true)}>
        {gallery.deleteForGood}
      </Button>
      {days > 0 && <Text size="sm">{gallery.graceLeft(days)}</Text>}
      <Dialog opened={asking} onClose={() => setAsking(false)} title={gallery.deleteForGood}>
        <Text size="sm">{gallery.deleteForGoodMeaning(chosen.length)}</Text>
        <Group gap="xs" mt="sm">
          <Button color="red.9" onClick={run}>
            {gallery.deleteForGood}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            {app.cancel}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
