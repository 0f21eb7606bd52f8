import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/ui/words-context';
import type { Catalogue } from '@/lib/model/catalogue';
import { CatalogueFrame } from './catalogue-frame';
import { CatalogueItem } from './catalogue-item';

/** Changes a copy of a catalogue; `onSave` gets the whole as JSON text, checks it and says what is wrong. */
export function CatalogueEditor(props: {
  catalogue: Catalogue;
  onSave: (text: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const { catalogues: words, app } = useWords();
  const [draft, setDraft] = useState(props.catalogue);
  const save = async () => {
    if (await props.onSave(JSON.stringify(draft, null, 2))) props.onClose();
  };
  return (
    <Dialog opened size="xl" onClose={props.onClose} title={words.copy}>
      <CatalogueFrame draft={draft} onChange={setDraft} />
      <CatalogueItem draft={draft} onChange={setDraft} />
      <Text size="xs" c="dimmed" mt={10}>
        {words.editMeaning}
      </Text>
      <Group gap={6} mt={8}>
        <Button onClick={save}>{words.save}</Button>
        <Button variant="default" onClick={props.onClose}>
          {app.cancel}
        </Button>
      </Group>
    </Dialog>
  );
}
