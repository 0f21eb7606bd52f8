import { Button, Group, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTrash } from '@/components/evidence/use-trash';
import { Empty, Section } from '@/components/ui/states';
import { Thumbnail } from '@/components/ui/thumbnail';
import { evidenceTitle, slotPlace } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import type { Evidence } from '@/lib/model/evidence';
import classes from './panel.module.css';

// Read when it is wanted: the panel opens without it.
const RefileDialog = lazy(async () => ({
  default: (await import('@/components/evidence/refile-dialog')).RefileDialog,
}));

const shown = 5;

/** The newest pictures, each with its place, one undo and one correction. */
export function LastCaptures() {
  const { panel } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const [refiling, setRefiling] = useState<string | null>(null);
  const last = index.kept.slice(0, shown);
  return (
    <Section
      title={panel.last}
      aside={
        last.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => workspace.openWorkbench('/gallery')}>
            {panel.gallery}
          </Button>
        )
      }
    >
      {last.length === 0 ? (
        <Empty title={panel.lastEmpty} meaning={panel.lastEmptyMeaning} />
      ) : (
        <ul className={classes.rows}>
          {last.map((evidence) => (
            <li key={evidence.record.id} className={classes.row}>
              <LastCapture evidence={evidence} refile={() => setRefiling(evidence.record.id)} />
            </li>
          ))}
        </ul>
      )}
      <Suspense>{refiling && <RefileDialog evidence={[refiling]} onClose={() => setRefiling(null)} />}</Suspense>
    </Section>
  );
}

function LastCapture({ evidence, refile }: { evidence: Evidence; refile: () => void }) {
  const { panel, format, terms } = useWords();
  const index = useView();
  const trash = useTrash();
  const { record } = evidence;
  const slots = index.slotsOf.get(record.id) ?? [];
  const place = slots[0] === undefined ? null : slotPlace(index, slots[0]);
  const what = place ?? evidenceTitle(evidence);
  const status = record.capture?.status;
  return (
    <div className={classes.capture}>
      <div className={classes.thumb}>
        <Thumbnail evidence={evidence} />
      </div>
      <div style={{ minWidth: 0 }}>
        <Text
          size="sm"
          className={classes.clamp}
          title={what}
          fw={place ? 400 : 600}
          c={place ? undefined : 'var(--warn)'}
        >
          {place ?? panel.unfiled}
          {slots.length > 1 && ` ${panel.filedUnder(slots.length)}`}
        </Text>
        <Text size="xs" c="dimmed">
          {format.time(record.takenAt)}
          {status && status !== 'complete' && ` · ${terms.captureStatus[status].name}`}
        </Text>
        <Group gap={4} mt={2}>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={panel.trashLabel(what)}
            onClick={() => trash([record.id])}
          >
            {panel.trash}
          </Button>
          <Button size="compact-sm" variant="default" aria-label={panel.refileLabel(what)} onClick={refile}>
            {panel.refile}
          </Button>
        </Group>
      </div>
    </div>
  );
}
