import { Button, Text } from '@mantine/core';
import { useNotice } from '@/components/ui/notice';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
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
        <Button size="compact-sm" onClick={restore}>
          {panel.restore}
        </Button>
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
