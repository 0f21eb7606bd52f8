import { Checkbox, List, Text } from '@mantine/core';
import { memo } from 'react';
import { Sentence } from '@/components/ui/states';
import { slotPlace } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import type { BundleComparison, Differing, Piece, PieceState, ReceiveChoices } from '@/lib/use-cases/workspace';
import classes from './bundles.module.css';
import { Folded } from './folded';
import { type ReceiveRow, standingOf } from './use-receive';
import { useSignatureWords } from './use-signature-words';

export const pieceStates: readonly PieceState[] = ['new', 'changed', 'same', 'contradictory', 'conflicting'];

/** So many are named one by one; the rest is told by its number. */
const shown = 50;

/** Everything about one received bundle: whose it is, what stands against it, what it would change. */
export const ReceiveDetails = memo(function ReceiveDetails(props: {
  row: ReceiveRow;
  open: boolean;
  disabled: boolean;
  /** The same function between renders. */
  choose: (key: number, part: Partial<ReceiveChoices>) => void;
}) {
  const { receive } = useWords();
  const { row } = props;
  const { preview, problem } = row;
  if (!preview && !problem) return null;
  return (
    <Folded className={classes.received} open={props.open} summary={`${receive.details}：${row.file.name}`}>
      {() => (
        <>
          {problem && <Sentence problem={problem} />}
          {preview && preview.faults.length > 0 && (
            <div className={classes.bad} role="alert">
              <Text fw={600}>✕ {receive.faults(preview.faults.length)}</Text>
              <Lines lines={preview.faults} />
            </div>
          )}
          {preview?.comparison && <Comparison {...props} comparison={preview.comparison} />}
        </>
      )}
    </Folded>
  );
});

function Comparison({
  row,
  comparison,
  disabled,
  choose,
}: {
  row: ReceiveRow;
  comparison: BundleComparison;
  disabled: boolean;
  choose: (key: number, part: Partial<ReceiveChoices>) => void;
}) {
  const { receive, format } = useWords();
  const signatureWords = useSignatureWords();
  const { manifest, continuity, signature, pieces, around } = comparison;
  const obstacles = row.preview?.obstacles ?? [];
  const standing = standingOf(row);
  const over = disabled || standing === 'merged' || standing === 'refused';
  const brings = around.newPlans.length + around.newDepartments.length;
  return (
    <>
      <List size="sm">
        <List.Item>{receive.from(manifest.label, format.time(manifest.madeAt))}</List.Item>
        {row.preview && <List.Item>{receive.checkValue(row.preview.sha256)}</List.Item>}
        <List.Item>{receive.installation(manifest.checkpoint.installation)}</List.Item>
        <List.Item>{receive.continuity[continuity]}</List.Item>
        <List.Item>{signatureWords(signature)}</List.Item>
        {around.otherCatalogue && (
          <List.Item>{receive.otherCatalogue(around.otherCatalogue.there, around.otherCatalogue.here)}</List.Item>
        )}
        {around.newFirms.length > 0 && <List.Item>{receive.newFirms(around.newFirms.length)}</List.Item>}
        {around.newExemptions.length > 0 && <List.Item>{receive.newExemptions(around.newExemptions.length)}</List.Item>}
      </List>
      {obstacles.map((obstacle) => (
        <Text key={obstacle} size="sm" fw={600} c={obstacle === 'nothing-new' ? undefined : 'var(--bad)'} mt={4}>
          {obstacle !== 'nothing-new' && '！'}
          {receive.obstacles[obstacle]}
        </Text>
      ))}
      {(obstacles.includes('broken-log') || obstacles.includes('other-key')) && (
        <Checkbox
          my={8}
          label={receive.checked}
          checked={row.choices.acceptBreak}
          disabled={over}
          onChange={(event) => choose(row.key, { acceptBreak: event.currentTarget.checked })}
        />
      )}
      {brings > 0 && standing !== 'merged' && (
        <Checkbox
          my={8}
          label={receive.takePlans(around.newPlans.length, around.newDepartments.length)}
          checked={row.choices.takePlans}
          disabled={over}
          onChange={(event) => choose(row.key, { takePlans: event.currentTarget.checked })}
        />
      )}
      <Group title={receive.newPlans} lines={around.newPlans.map(({ serial, name }) => `${serial} ${name}`)} />
      <Group title={receive.newDepartments} lines={around.newDepartments.map(({ name }) => name)} />
      <DifferingGroup title={receive.differingPlans} differing={around.differingPlans} />
      <DifferingGroup title={receive.differingDepartments} differing={around.differingDepartments} />
      <DifferingGroup title={receive.differingExemptions} differing={around.differingExemptions} />
      <Group title={receive.unknownPlans} lines={around.unknownPlans} />
      <Group title={receive.unknownDepartments} lines={around.unknownDepartments} />
      {pieceStates.map((state) => (
        <Pieces key={state} state={state} pieces={pieces.filter((piece) => piece.state === state)} />
      ))}
    </>
  );
}

function Pieces({ state, pieces }: { state: PieceState; pieces: Piece[] }) {
  const { receive } = useWords();
  const index = useView();
  if (pieces.length === 0) return null;
  const line = ({ name, reason, come, go }: Piece): string => {
    const told = [
      reason && receive.reasons[reason],
      ...(state === 'changed' ? come.map((key) => receive.come(slotPlace(index, key))) : []),
      ...go.map((key) => receive.go(slotPlace(index, key))),
    ].filter(Boolean);
    return told.length > 0 ? `${name}：${told.join('；')}` : name;
  };
  return (
    <Folded
      className={classes.folder}
      open={state === 'conflicting' || state === 'contradictory'}
      summary={
        <>
          {receive.pieces(receive.states[state], pieces.length)}
          <span className={classes.meaning}>{receive.stateMeanings[state]}</span>
        </>
      }
    >
      {() => <Lines lines={pieces.map(line)} />}
    </Folded>
  );
}

function DifferingGroup({ title, differing }: { title: (n: number) => string; differing: Differing[] }) {
  const { receive } = useWords();
  const index = useView();
  const lines = differing.map(({ id, here, there }) => {
    const about = id.includes('@') ? `${slotPlace(index, id)}　` : '';
    return `${about}${receive.here}：${here}；${receive.there}：${there}`;
  });
  return <Group title={title} lines={lines} />;
}

function Group({ title, lines }: { title: (n: number) => string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Folded className={classes.folder} summary={title(lines.length)}>
      {() => <Lines lines={lines} />}
    </Folded>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const { receive } = useWords();
  return (
    <List size="sm" className={classes.lines}>
      {lines.slice(0, shown).map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
      {lines.length > shown && <List.Item>…（{receive.more(lines.length - shown)}）</List.Item>}
    </List>
  );
}
