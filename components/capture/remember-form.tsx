import { Button, Group, Select, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNotice } from '@/components/ui/notice';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { PageKind, type Recognition } from '@/lib/recognise/types';

/** What a page may be taught to be; the others are no pages that prove anything. */
const teachable = PageKind.options.filter((kind) => !/^(captcha|login|error|blank|unknown)$/.test(kind));

/** 「把这个页面记为…」: two choices, and the like of this page is known from now on. */
export function RememberForm({ recognition }: { recognition: Recognition | null }) {
  const { remember, terms, app } = useWords();
  const { catalogue } = useView();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const [open, setOpen] = useState(false);
  const guess = recognition && teachable.includes(recognition.kind.value) ? recognition.kind.value : null;
  const [kind, setKind] = useState<PageKind | null>(guess);
  const [serves, setServes] = useState<string | null>(null);
  const materials = useMemo(
    () =>
      catalogue.items.flatMap(({ no, shortName, materials }) =>
        materials
          .filter((material) => material.kind === 'screenshot')
          .map(({ id, name }) => ({ value: `${no}.${id}`, label: `${no} ${shortName} · ${name}` })),
      ),
    [catalogue],
  );
  if (!open)
    return (
      <Button
        mt={6}
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          setKind(guess);
          setOpen(true);
        }}
      >
        {remember.open}
      </Button>
    );
  const save = async () => {
    if (!kind) return;
    const [no, material] = serves?.split('.') ?? [];
    const system = catalogue.items
      .find((item) => item.no === Number(no))
      ?.materials.find(({ id }) => id === material)?.system;
    const saved = await workspace.rememberPage({
      kind,
      system: system ?? recognition?.system?.value ?? null,
      serves: no && material ? [{ item: Number(no), material }] : [],
    });
    if (!saved.ok) return complain(saved.error);
    say(remember.saved(terms.pageKinds[kind]));
    setOpen(false);
  };
  return (
    <section aria-label={remember.open}>
      <Text size="xs" c="dimmed" mt={8}>
        {remember.meaning}
      </Text>
      <Select
        mt={6}
        size="xs"
        label={remember.kind}
        data={teachable.map((value) => ({ value, label: terms.pageKinds[value] }))}
        value={kind}
        searchable
        onChange={(value) => setKind(teachable.find((one) => one === value) ?? null)}
      />
      <Select
        mt={6}
        size="xs"
        label={remember.serves}
        placeholder={remember.byKind}
        data={materials}
        value={serves}
        searchable
        clearable
        onChange={setServes}
      />
      <Group gap={6} mt={8}>
        <Button size="compact-sm" disabled={!kind} onClick={save}>
          {remember.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(false)}>
          {app.cancel}
        </Button>
      </Group>
    </section>
  );
}
