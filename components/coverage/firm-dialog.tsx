import { Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { useNotice } from '@/components/ui/notice';
import { planName } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import type { FirmCase } from '@/lib/model/assessment';
import { isCreditCode } from '@/lib/recognise/numbers';
import { firmCaseId } from '@/lib/tag/open-firms';
import classes from './coverage.module.css';

const flags = ['problemFound', 'penalised', 'abnormal'] as const;
type Draft = Pick<FirmCase, (typeof flags)[number] | 'name'> & { plan: string | null; code: string };
const blank: Draft = { plan: null, name: '', code: '', problemFound: true, penalised: false, abnormal: false };
/** More plans than this are found by typing. */
const shownOptions = 60;

/** The firms with a problem or a penalty: each opens the slots of items 19, 20 and 33 to 35. By hand, or corrected. */
export function FirmDialog({ onClose }: { onClose: () => void }) {
  const { firms: words } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const [draft, setDraft] = useState<Draft>(blank);
  const code = draft.code.trim().toUpperCase();
  const codeWrong = code !== '' && !isCreditCode(code);
  const ready = draft.plan !== null && draft.name.trim() !== '' && !codeWrong;

  const save = async (firm: Omit<FirmCase, 'assessment'>) => {
    const saved = await workspace.saveFirm(firm);
    if (saved.ok) say(words.saved(firm.name));
    else complain(saved.error);
    return saved.ok;
  };
  const open = async () => {
    if (draft.plan === null) return;
    const name = draft.name.trim();
    const { problemFound, penalised, abnormal, plan } = draft;
    const id = firmCaseId(plan, name, code || undefined);
    const known = { problemFound, penalised, abnormal, openedBy: 'person' as const };
    if (await save({ id, plan, name, ...(code ? { creditCode: code } : {}), ...known }))
      setDraft({ ...blank, plan: draft.plan });
  };

  return (
    <Dialog opened size="lg" onClose={onClose} title={words.title}>
      <Text size="sm" c="dimmed">
        {words.meaning}
      </Text>
      <Select
        mt={8}
        label={words.plan}
        data={index.plans.map(({ id }) => ({ value: id, label: planName(index, id) }))}
        value={draft.plan}
        searchable
        limit={shownOptions}
        onChange={(plan) => setDraft({ ...draft, plan })}
      />
      <Group grow mt={8} align="end">
        <TextInput
          label={words.name}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <TextInput
          label={words.code}
          value={draft.code}
          error={codeWrong ? words.codeWrong : undefined}
          onChange={(event) => setDraft({ ...draft, code: event.currentTarget.value })}
        />
      </Group>
      <Group mt={10}>
        <Flags firm={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        <Button size="compact-sm" disabled={!ready} onClick={open}>
          {words.open}
        </Button>
      </Group>
      <ul className={classes.firms}>
        {index.firms.map((firm) => (
          <li key={firm.id} className={classes.firm}>
            <div>
              <Text size="sm" fw={600}>
                {firm.name}
              </Text>
              <Text size="xs" c="dimmed">
                {[planName(index, firm.plan), firm.creditCode, words.openedBy[firm.openedBy]]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
            <Group gap={10}>
              <Flags
                firm={firm}
                of={firm.name}
                onChange={({ problemFound, penalised, abnormal }) =>
                  save({ ...firm, problemFound, penalised, abnormal })
                }
              />
            </Group>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

type FlagSet = Pick<FirmCase, (typeof flags)[number]>;

function Flags({ firm, of, onChange }: { firm: FlagSet; of?: string; onChange: (flags: FlagSet) => void }) {
  const { firms: words } = useWords();
  return flags.map((flag) => (
    <Checkbox
      key={flag}
      size="xs"
      label={words.flags[flag]}
      aria-label={of ? `${of}：${words.flags[flag]}` : undefined}
      checked={firm[flag]}
      onChange={(event) =>
        onChange({
          problemFound: firm.problemFound,
          penalised: firm.penalised,
          abnormal: firm.abnormal,
          [flag]: event.currentTarget.checked,
        })
      }
    />
  ));
}
