import { Button, Group, Text, TextInput } from '@mantine/core';
import { useWords } from '@/components/ui/words-context';
import { type Edit, type Editing, selectedMark } from '@/lib/derive/editing';
import { type MarkKind, markKinds } from '@/lib/derive/marks';
import { CoverProposals } from './cover-proposals';
import classes from './derived.module.css';

interface Props {
  evidence: string;
  state: Editing;
  tool: MarkKind;
  saving: boolean;
  asking: boolean;
  onTool: (kind: MarkKind) => void;
  onEdit: (change: Edit) => void;
  onSave: () => void;
  onStay: () => void;
  onLeave: () => void;
  onDiscard: () => void;
}

/** Tools, the list of marks, and the way out; the list is what a screen reader knows of the picture. */
export function MarkPanel({ evidence, state, tool, saving, asking, onTool, onEdit, ...on }: Props) {
  const { editor } = useWords().derive;
  const { marks, selected } = state.sheet;
  const mark = selectedMark(state);
  return (
    <aside className={classes.aside} aria-label={editor.title}>
      <Text size="sm" mb="xs">
        {editor.about}
      </Text>
      <Group gap={6} mb="xs" role="group" aria-label={editor.tools}>
        {markKinds.map((kind) => (
          <Button
            key={kind}
            size="compact-sm"
            variant={tool === kind ? 'filled' : 'default'}
            aria-pressed={tool === kind}
            onClick={() => onTool(kind)}
          >
            {editor.kinds[kind]}
          </Button>
        ))}
      </Group>
      <h2 className={classes.heading}>{editor.marks}</h2>
      {marks.length === 0 ? (
        <Text size="sm" c="dimmed">
          {editor.noMarks}
        </Text>
      ) : (
        <ul className={classes.marks}>
          {marks.map(({ id, kind, text }, at) => (
            <li key={id}>
              <Button
                size="compact-sm"
                fullWidth
                justify="start"
                variant={id === selected ? 'light' : 'subtle'}
                aria-pressed={id === selected}
                onClick={() => onEdit({ do: 'select', id })}
              >
                {editor.mark(editor.kinds[kind], at + 1, text)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(mark?.kind === 'text' || mark?.kind === 'number') && (
        <TextInput
          size="xs"
          mb="xs"
          label={editor.text}
          value={mark.text}
          maxLength={60}
          onChange={(event) => onEdit({ do: 'write', text: event.currentTarget.value })}
        />
      )}
      <Group gap={6} my="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={state.past.length === 0}
          onClick={() => onEdit({ do: 'undo' })}
        >
          {editor.undo}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={state.future.length === 0}
          onClick={() => onEdit({ do: 'redo' })}
        >
          {editor.redo}
        </Button>
        <Button size="compact-sm" variant="default" disabled={!mark} onClick={() => onEdit({ do: 'remove' })}>
          {editor.remove}
        </Button>
      </Group>
      {asking ? (
        <div role="alert">
          <Text size="sm" fw={600} my="xs">
            {editor.discard}
          </Text>
          <Group gap={6}>
            <Button size="compact-sm" autoFocus onClick={on.onStay}>
              {editor.discardNo}
            </Button>
            <Button size="compact-sm" variant="default" onClick={on.onDiscard}>
              {editor.discardYes}
            </Button>
          </Group>
        </div>
      ) : (
        <Group gap={6} my="xs">
          <Button size="sm" disabled={marks.length === 0} loading={saving} onClick={on.onSave}>
            {editor.save}
          </Button>
          <Button size="sm" variant="default" onClick={on.onLeave}>
            {editor.cancel}
          </Button>
        </Group>
      )}
      <CoverProposals evidence={evidence} marks={marks} onEdit={onEdit} />
      <h2 className={classes.heading}>{editor.keysTitle}</h2>
      <Text size="xs" c="dimmed">
        {editor.keys}
      </Text>
    </aside>
  );
}
