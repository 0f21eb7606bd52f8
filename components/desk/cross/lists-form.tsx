import { Button, Checkbox, Group, Stack, Table, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FileDrop } from '@/components/ui/file-drop';
import { useNotice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import { readMembers } from '@/lib/desk/cross/read-list';
import type { CheckLists, Matter } from '@/lib/model/desk-lists';
import type { Problem } from '@/lib/model/problem';
import type { Result } from '@/lib/model/result';
import type { PlanFile } from '@/lib/plans/plan-file';
import classes from './cross.module.css';

/** The item list and the member units of one place: read once, then ticked and corrected here. */
export function ListsForm({ region, lists }: { region: string; lists: CheckLists | undefined }) {
  const { crossCheck } = useWords();
  const { papers } = useWorkspace();
  const { say, complain } = useNotice();
  const known = { region, matters: lists?.matters ?? [], members: lists?.members ?? [] };
  // Open where there is nothing yet, and it stays open while the list that was read is ticked.
  const [open] = useState(known.matters.length === 0);
  const save = async (change: Partial<Pick<CheckLists, 'matters' | 'members'>>) => {
    const saved = await papers.saveLists({ ...known, ...change });
    if (saved.ok) say(crossCheck.saved);
    else complain(saved.error);
  };
  return (
    <details className={classes.lists} open={open}>
      <summary>{crossCheck.lists}</summary>
      <Text size="sm" c="dimmed" mt={4}>
        {crossCheck.listsMeaning}
      </Text>
      <div className={classes.columns}>
        <Matters matters={known.matters} save={(matters) => save({ matters })} />
        <Members members={known.members} save={(members) => save({ members })} />
      </div>
    </details>
  );
}

function Matters({ matters, save }: { matters: Matter[]; save: (matters: Matter[]) => Promise<void> }) {
  const { crossCheck } = useWords();
  const { papers } = useWorkspace();
  const [text, setText] = useState('');
  const [replacing, setReplacing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = async (file: PlanFile) => {
    const found: Result<Matter[]> = await papers.readMatters(file);
    setProblem(found.ok ? null : found.error);
    if (!found.ok) return;
    // What was said of a matter stays said when its list comes again.
    const without = new Set(matters.filter(({ noObject }) => noObject).map(({ name }) => name));
    await save(found.value.map((one) => ({ ...one, noObject: without.has(one.name) })));
    setReplacing(false);
    setText('');
  };
  const without = matters.filter(({ noObject }) => noObject).length;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {crossCheck.matters}
      </Text>
      <Group gap="sm">
        <Text size="sm">
          {matters.length > 0 ? crossCheck.mattersHave(matters.length, without) : crossCheck.mattersNone}
        </Text>
        {matters.length > 0 && !replacing && (
          <Button size="compact-sm" variant="default" onClick={() => setReplacing(true)}>
            {crossCheck.replace}
          </Button>
        )}
      </Group>
      {(matters.length === 0 || replacing) && (
        <>
          <FileDrop
            choose={crossCheck.mattersChoose}
            drop=""
            accept=".xlsx,.xls,.csv,.txt"
            onFile={async (file) => read({ name: file.name, bytes: await file.arrayBuffer() })}
          />
          <Textarea
            label={crossCheck.mattersPaste}
            autosize
            minRows={3}
            maxRows={8}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button variant="default" disabled={text.trim() === ''} onClick={() => read({ text })}>
            {crossCheck.mattersRead}
          </Button>
        </>
      )}
      {problem && <Sentence problem={problem} />}
      {matters.length > 0 && (
        <Table.ScrollContainer
          minWidth={300}
          maxHeight={320}
          className={classes.matters}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': crossCheck.matters } }}
        >
          <Table verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{crossCheck.matters}</Table.Th>
                <Table.Th>{crossCheck.department}</Table.Th>
                <Table.Th>{crossCheck.noObject}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {matters.map((matter) => (
                <Table.Tr key={matter.name}>
                  <Table.Td>{matter.name}</Table.Td>
                  <Table.Td>{matter.department ?? '—'}</Table.Td>
                  <Table.Td>
                    <Checkbox
                      aria-label={crossCheck.noObjectFor(matter.name)}
                      checked={matter.noObject}
                      onChange={(event) => {
                        const noObject = event.currentTarget.checked;
                        void save(matters.map((one) => (one === matter ? { ...one, noObject } : one)));
                      }}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}

function Members({ members, save }: { members: string[]; save: (members: string[]) => Promise<void> }) {
  const { crossCheck } = useWords();
  const [text, setText] = useState(members.join('\n'));
  const read = readMembers(text);
  return (
    <Stack gap="xs">
      <Textarea
        label={crossCheck.members}
        description={crossCheck.membersHint}
        autosize
        minRows={4}
        maxRows={14}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button variant="default" disabled={read.join() === members.join()} onClick={() => save(read)}>
          {crossCheck.save}
        </Button>
        <Text size="sm">{crossCheck.membersHave(read.length)}</Text>
      </Group>
    </Stack>
  );
}
