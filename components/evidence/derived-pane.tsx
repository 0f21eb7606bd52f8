import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useNotice } from '@/components/ui/notice';
import { Thumbnail } from '@/components/ui/thumbnail';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { derivedOf } from '@/lib/model/derived';
import type { Evidence } from '@/lib/model/evidence';
import { problemFrom } from '@/lib/model/problem';
import type { Result } from '@/lib/model/result';
import classes from './derived.module.css';

interface Props {
  original: Evidence;
  /** The derived picture that is shown large now; null: the original. */
  shown: string | null;
  onShow: (id: string | null) => void;
  onMark: () => void;
}

/** The pictures made from an original, under it, with the ways to make one. */
export function DerivedPane({ original, shown, onShow, onMark }: Props) {
  const { derive, terms, format } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const [busy, setBusy] = useState(false);
  const { id, content } = original.record;
  if (!content.mediaType.startsWith('image/')) return null;
  const made = derivedOf(id, index.derived);
  const work = async (run: () => Promise<Result<string>>) => {
    setBusy(true);
    try {
      const result = await run();
      if (!result.ok) return complain(result.error);
      say(derive.made(terms.derivations.strip));
      onShow(result.value);
    } catch (error) {
      complain(problemFrom(error));
    } finally {
      setBusy(false);
    }
  };
  const toTrash = async (derived: string) => {
    const result = await workspace.trash([derived]);
    if (!result.ok) return complain(result.error);
    onShow(null);
  };
  return (
    <section aria-label={derive.heading}>
      <h2 className={classes.heading}>{derive.heading}</h2>
      <Text size="xs" c="dimmed">
        {derive.meaning}
      </Text>
      <ul className={classes.list}>
        {made.map((one) => {
          const { record } = one;
          const name = terms.derivations[record.derivation ?? 'marks'];
          const open = shown === record.id;
          return (
            <li key={record.id} className={classes.row}>
              <button
                type="button"
                className={classes.show}
                aria-pressed={open}
                onClick={() => onShow(open ? null : record.id)}
              >
                <span className={classes.thumb}>
                  <Thumbnail evidence={one} />
                </span>
                <span>
                  <VisuallyHidden>{derive.open}</VisuallyHidden>
                  {name}
                  <Text size="xs" c="dimmed">
                    {format.time(record.takenAt)}
                  </Text>
                </span>
              </button>
              {open && (
                <Group gap={4} mt={4}>
                  <Button size="compact-sm" variant="default" onClick={() => onShow(null)}>
                    {derive.openOriginal}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => void saveAs(workspace.picture(record.id), record.fileName ?? name, complain)}
                  >
                    {derive.download}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => void toTrash(record.id)}>
                    {derive.trash}
                  </Button>
                </Group>
              )}
            </li>
          );
        })}
      </ul>
      <Group gap={6}>
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          onClick={() => void work(() => workspace.addStrip(id))}
        >
          {derive.addStrip}
        </Button>
        <Button size="compact-sm" variant="default" disabled={busy} onClick={onMark}>
          {derive.addMarks}
        </Button>
      </Group>
    </section>
  );
}

/** Hands the picture to the browser's own download, under its name. */
async function saveAs(
  picture: Promise<Result<string>>,
  name: string,
  complain: ReturnType<typeof useNotice>['complain'],
): Promise<void> {
  const result = await picture;
  if (!result.ok) return complain(result.error);
  const link = document.createElement('a');
  link.href = result.value;
  link.download = name;
  link.click();
  // The download reads the address a moment later.
  setTimeout(() => URL.revokeObjectURL(result.value), 60_000);
}
