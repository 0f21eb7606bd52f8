import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Sentence } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import type { Catalogue } from '@/lib/model/catalogue';
import type { Problem } from '@/lib/model/problem';
import { CatalogueFrame } from './catalogue-frame';
import { CatalogueItem } from './catalogue-item';

/** Once, when it comes: whoever types on is left where they are. */
const intoSight = (shown: HTMLElement | null) => shown?.scrollIntoView({ block: 'end' });

/** Changes a copy of a catalogue; `onSave` gets the whole as JSON text and checks it: null where it is kept. */
export function CatalogueEditor(props: {
  catalogue: Catalogue;
  onSave: (text: string) => Promise<Problem | null>;
  onClose: () => void;
}) {
  const { catalogues: words, app } = useWords();
  const [draft, setDraft] = useState(props.catalogue);
  const [wrong, setWrong] = useState<Problem | null>(null);
  const [saves, setSaves] = useState(0);
  const save = async () => {
    const found = await props.onSave(JSON.stringify(draft, null, 2));
    setWrong(found);
    setSaves((n) => n + 1);
    if (!found) props.onClose();
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
      {wrong && (
        // A new one each time, so that the same fault comes into sight once more.
        <div key={saves} ref={intoSight} style={{ marginTop: 10 }}>
          <Sentence problem={wrong} />
        </div>
      )}
    </Dialog>
  );
}
