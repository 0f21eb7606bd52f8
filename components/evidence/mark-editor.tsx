import { Box } from '@mantine/core';
import { useEffect, useReducer, useRef, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { isTyping } from '@/components/ui/keys-dialog';
import { useNotice } from '@/components/ui/notice';
import { ErrorState } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import { type Edit, edit, startEditing } from '@/lib/derive/editing';
import { derivationOf, type MarkKind, type PictureSize } from '@/lib/derive/marks';
import type { Evidence } from '@/lib/model/evidence';
import { problemFrom } from '@/lib/model/problem';
import classes from './derived.module.css';
import { editForKey, toolForKey } from './mark-keys';
import { MarkPanel } from './mark-panel';
import { MarkStage, type StageHandle } from './mark-stage';
import { usePicture } from './use-picture';

interface Props {
  evidence: Evidence;
  onClose: () => void;
  /** The id of the derived picture. */
  onSaved: (id: string) => void;
}

/** Covers and marks a picture; what is saved is a new one, derived from it. Everything can be done by keys. */
export function MarkEditor({ evidence, onClose, onSaved }: Props) {
  const { derive } = useWords();
  const picture = usePicture(evidence.record.id, true);
  const url = picture.state === 'shown' ? picture.url : null;
  const size = useSize(url, evidence.record.picture);
  const [asking, setAsking] = useState(false);
  const dirty = useRef(false);
  const leave = () => (dirty.current ? setAsking(true) : onClose());
  return (
    <Dialog
      opened
      fullScreen
      title={derive.editor.title}
      onClose={leave}
      classNames={{ body: classes.body, content: classes.editor }}
    >
      {picture.state === 'failed' && <ErrorState problem={picture.problem} />}
      {url && size && (
        <Editing
          evidence={evidence}
          url={url}
          size={size}
          asking={asking}
          onStay={() => setAsking(false)}
          onLeave={leave}
          onClose={onClose}
          onSaved={onSaved}
          onDirty={(marked) => {
            dirty.current = marked;
          }}
        />
      )}
    </Dialog>
  );
}

interface EditingProps extends Props {
  url: string;
  size: PictureSize;
  /** The person wants to leave with marks that are not saved. */
  asking: boolean;
  onStay: () => void;
  onLeave: () => void;
  onDirty: (dirty: boolean) => void;
}

function Editing({ evidence, url, size, asking, onStay, onLeave, onClose, onSaved, onDirty }: EditingProps) {
  const { derive, terms } = useWords();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const scale = Math.max(1, evidence.record.capture?.viewport.scale ?? 1);
  const [state, dispatch] = useReducer(edit, startEditing(size, scale));
  const [tool, setTool] = useState<MarkKind>('box');
  const [saving, setSaving] = useState(false);
  const stage = useRef<StageHandle>(null);
  const { marks } = state.sheet;
  useEffect(() => onDirty(marks.length > 0), [marks, onDirty]);

  const change = (what: Edit) =>
    dispatch(what.do === 'add' && what.kind === 'text' ? { text: derive.editor.textDefault, ...what } : what);
  const addInSight = (kind: MarkKind) => {
    setTool(kind);
    const { x, y } = stage.current?.middle() ?? { x: 0, y: 0 };
    change({ do: 'add', kind, x, y });
  };
  const save = async () => {
    if (marks.length === 0 || saving) return;
    setSaving(true);
    const result = await workspace.saveMarks(evidence.record.id, marks).catch((error: unknown) => ({
      ok: false as const,
      error: problemFrom(error),
    }));
    setSaving(false);
    if (!result.ok) return complain(result.error);
    say(derive.made(terms.derivations[derivationOf(marks)]));
    onSaved(result.value);
  };
  return (
    // The keys of the editor work wherever the focus is in it; each has a button as well.
    <Box
      style={{ display: 'contents' }}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey, altKey, target } = event;
        if ((ctrlKey || metaKey) && key.toLowerCase() === 's') {
          event.preventDefault();
          void save();
          return;
        }
        if (isTyping(target) || altKey) return;
        const kind = ctrlKey || metaKey ? null : toolForKey(key);
        const edited = kind ? null : editForKey(event, scale);
        if (!kind && !edited) return;
        event.preventDefault();
        if (kind) addInSight(kind);
        if (edited) change(edited);
      }}
      onKeyUp={() => dispatch({ do: 'rest' })}
    >
      <MarkStage ref={stage} url={url} state={state} tool={tool} onEdit={change} />
      <MarkPanel
        evidence={evidence.record.id}
        state={state}
        tool={tool}
        saving={saving}
        asking={asking}
        onTool={addInSight}
        onEdit={change}
        onSave={() => void save()}
        onStay={onStay}
        onLeave={onLeave}
        onDiscard={onClose}
      />
    </Box>
  );
}

/** The picture's own size: from the record, or from the picture itself where nobody measured it. */
function useSize(url: string | null, known: PictureSize | null): PictureSize | null {
  const [size, setSize] = useState<PictureSize | null>(known);
  useEffect(() => {
    if (known || url === null) return;
    const image = new Image();
    image.onload = () => setSize({ width: image.naturalWidth, height: image.naturalHeight });
    image.src = url;
  }, [url, known]);
  return size;
}
