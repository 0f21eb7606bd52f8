import { Button, FileButton, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNotice } from '@/components/ui/notice';
import { Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import type { Catalogue } from '@/lib/model/catalogue';
import { copyCatalogue } from '@/lib/use-cases/catalogues';
import { CatalogueEditor } from './catalogue-editor';

/** Which catalogue the assessment goes by; others are taken in from files, and changed in a copy. */
export function CatalogueSection() {
  const { catalogues: words, plans } = useWords();
  const { catalogue, catalogues, assessment } = useView();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const [editing, setEditing] = useState<Catalogue | null>(null);
  const use = async (id: string) => {
    const chosen = catalogues.find((one) => one.id === id);
    if (!chosen || !assessment) return;
    const saved = await workspace.saveAssessment({ ...assessment, catalogueId: id });
    if (saved.ok) say(words.used(chosen.title));
    else complain(saved.error);
  };
  const take = async (text: string) => {
    const taken = await workspace.importCatalogue(text);
    if (!taken.ok) return taken.error;
    say(words.taken(taken.value.title));
    return null;
  };
  const takeFile = async (file: File | null) => {
    const wrong = file && (await take(await file.text()));
    if (wrong) complain(wrong);
  };
  // Before there is an assessment, it is the one that a new one begins with.
  const fits = ({ id, year, region, counties }: Catalogue) =>
    assessment === null
      ? id === catalogue.id
      : year === assessment.year && [region, ...counties].some(({ code }) => code === assessment.region.code);
  // The view's own stands as the person settled what the notice leaves open; a copy begins from what is written.
  const written = catalogues.find(({ id }) => id === catalogue.id) ?? catalogue;
  return (
    <Section title={plans.catalogue}>
      <Text size="sm" c="dimmed">
        {words.meaning}
      </Text>
      <Radio.Group mt={8} value={catalogue.id} onChange={use} aria-label={plans.catalogue}>
        <Stack gap={6}>
          {catalogues.map((one) => (
            <Radio
              key={one.id}
              value={one.id}
              label={one.title}
              disabled={!fits(one)}
              description={fits(one) ? undefined : words.otherPlace(one.year, one.region.name)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Group gap={6} mt={10}>
        <Button size="compact-sm" variant="default" onClick={() => setEditing(copyCatalogue(written, catalogues))}>
          {words.copy}
        </Button>
        <FileButton accept=".json,application/json" onChange={takeFile}>
          {(button) => (
            <Button {...button} size="compact-sm" variant="default">
              {words.take}
            </Button>
          )}
        </FileButton>
        <Button size="compact-sm" variant="default" onClick={() => workspace.downloadCatalogue(catalogue.id)}>
          {words.download}
        </Button>
      </Group>
      {editing && <CatalogueEditor catalogue={editing} onSave={take} onClose={() => setEditing(null)} />}
    </Section>
  );
}
