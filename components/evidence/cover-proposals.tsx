import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import type { Edit } from '@/lib/derive/editing';
import type { Mark } from '@/lib/derive/marks';
import type { CoverProposal } from '@/lib/model/cover';
import classes from './derived.module.css';

/** The list is for looking one by one; longer ones are covered at once and looked at in the picture. */
const listed = 30;

interface Props {
  evidence: string;
  marks: readonly Mark[];
  onEdit: (change: Edit) => void;
}

/** What looked like 身份证号 and telephone numbers when the picture was taken; each is covered only when asked. */
export function CoverProposals({ evidence, marks, onEdit }: Props) {
  const { editor } = useWords().derive;
  const workspace = useWorkspace();
  const [proposals, setProposals] = useState<CoverProposal[] | null | 'reading'>('reading');
  useEffect(() => {
    let live = true;
    // Where they can't be read there are none to offer; the picture is there all the same.
    workspace.coverProposals(evidence).then(
      (found) => live && setProposals(found),
      () => live && setProposals(null),
    );
    return () => {
      live = false;
    };
  }, [workspace, evidence]);
  if (proposals === 'reading') return null;
  const covered = ({ x, y }: CoverProposal) =>
    marks.some((mark) => mark.kind === 'box' && mark.x === x && mark.y === y);
  const open = (proposals ?? []).filter((place) => !covered(place));
  return (
    <>
      <h2 className={classes.heading}>{editor.proposals}</h2>
      <Text size="xs" c="dimmed">
        {proposals === null
          ? editor.proposalsUnknown
          : proposals.length === 0
            ? editor.proposalsNone
            : editor.proposalsMeaning}
      </Text>
      {proposals !== null && proposals.length > 0 && (
        <>
          <ul className={classes.marks}>
            {proposals.slice(0, listed).map((place, at) => (
              <li key={`${place.x} ${place.y}`}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  fullWidth
                  justify="start"
                  disabled={covered(place)}
                  onClick={() => onEdit({ do: 'cover', places: [place] })}
                >
                  {editor.propose(editor.proposalKinds[place.kind], at + 1)}
                  {covered(place) && ` · ${editor.proposed}`}
                </Button>
              </li>
            ))}
          </ul>
          <Button
            size="compact-sm"
            variant="default"
            disabled={open.length === 0}
            onClick={() => onEdit({ do: 'cover', places: open })}
          >
            {editor.proposeAll(proposals.length)}
          </Button>
        </>
      )}
    </>
  );
}
