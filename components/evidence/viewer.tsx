import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icons';
import { isTyping } from '@/components/ui/keys-dialog';
import { evidenceTitle } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { isDerived } from '@/lib/model/derived';
import { DerivedPane } from './derived-pane';
import { MarkEditor } from './mark-editor';
import { PicturePane } from './picture-pane';
import { RecordPane } from './record-pane';
import { RefileDialog } from './refile-dialog';
import { useRestore, useTrash } from './use-trash';
import classes from './viewer.module.css';

/** One evidence at full size with its record; the arrows go to its neighbours in the list it was opened from. */
export function Viewer({ ids, start, onClose }: { ids: string[]; start: number; onClose: () => void }) {
  const { viewer, panel, keys } = useWords();
  const index = useView();
  const trash = useTrash();
  const restore = useRestore();
  const [at, setAt] = useState(start);
  const [refiling, setRefiling] = useState(false);
  const [derived, setDerived] = useState<string | null>(null);
  const [marking, setMarking] = useState(false);
  const id = ids[Math.min(at, ids.length - 1)];
  const evidence = id === undefined ? undefined : index.evidenceById.get(id);
  if (!evidence || id === undefined) return null;
  const shown = (derived !== null && index.evidenceById.get(derived)) || evidence;
  const go = (by: number) => {
    setDerived(null);
    setAt(Math.min(Math.max(at + by, 0), ids.length - 1));
  };
  return (
    <>
      <Dialog
        opened
        fullScreen
        title={evidenceTitle(evidence)}
        onClose={onClose}
        classNames={{ body: classes.body, content: classes.content }}
        onKeyDown={(event) => {
          // Once enlarged, the arrows move the picture.
          if (isTyping(event.target) || (event.target as HTMLElement).closest('[data-zoomed="true"]')) return;
          if (event.key === 'ArrowLeft') go(-1);
          if (event.key === 'ArrowRight') go(1);
        }}
      >
        <PicturePane key={shown.record.id} evidence={shown} />
        <aside className={classes.aside}>
          <Group gap={6} mb="sm">
            <Button
              size="compact-sm"
              variant="default"
              disabled={at === 0}
              leftSection={<Icon name="left" size={14} />}
              onClick={() => go(-1)}
            >
              {viewer.previous}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={at >= ids.length - 1}
              rightSection={<Icon name="right" size={14} />}
              onClick={() => go(1)}
            >
              {viewer.next}
            </Button>
            <Text size="xs" c="dimmed">
              {at + 1}／{ids.length}
            </Text>
          </Group>
          <Group gap={6} mb="md">
            {evidence.trashedAt === null ? (
              <>
                <Button size="compact-sm" onClick={() => setRefiling(true)}>
                  {panel.refile}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => trash([id])}>
                  {keys.trash}
                </Button>
              </>
            ) : (
              <Button size="compact-sm" onClick={() => restore([id])}>
                {panel.restore}
              </Button>
            )}
          </Group>
          {evidence.trashedAt === null && !isDerived(evidence) && (
            <DerivedPane original={evidence} shown={derived} onShow={setDerived} onMark={() => setMarking(true)} />
          )}
          <RecordPane evidence={shown} />
        </aside>
      </Dialog>
      {marking && (
        <MarkEditor
          evidence={evidence}
          onClose={() => setMarking(false)}
          onSaved={(made) => {
            setMarking(false);
            setDerived(made);
          }}
        />
      )}
      {refiling && <RefileDialog evidence={[id]} onClose={() => setRefiling(false)} />}
    </>
  );
}
