import { Button, Group, NumberInput, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/ui/words-context';
import type { Catalogue, IndicatorItem } from '@/lib/model/catalogue';

/** Changes a copy: thresholds, and each item's name, needs and points. What else there is, a text editor changes. */
export function CatalogueEditor(props: {
  catalogue: Catalogue;
  onSave: (text: string) => Promise<boolean>;
  onClose: () => void;
}) {
  const { catalogues: words, app } = useWords();
  const [draft, setDraft] = useState(props.catalogue);
  const [no, setNo] = useState(draft.items[0]?.no ?? 1);
  const item = draft.items.find((one) => one.no === no);
  const { thresholds } = draft;
  const threshold = (change: Partial<Catalogue['thresholds']>) =>
    setDraft({ ...draft, thresholds: { ...thresholds, ...change } });
  const changeItem = (change: Partial<IndicatorItem>) =>
    setDraft({ ...draft, items: draft.items.map((one) => (one.no === no ? { ...one, ...change } : one)) });
  const save = async () => {
    if (await props.onSave(JSON.stringify(draft, null, 2))) props.onClose();
  };
  return (
    <Dialog opened size="lg" onClose={props.onClose} title={words.copy}>
      <TextInput
        label={words.title}
        value={draft.title}
        onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <Group grow mt={8} align="end">
        <Whole label={words.minFirms} value={thresholds.minFirms} onChange={(minFirms) => threshold({ minFirms })} />
        <Whole
          label={words.minRatio}
          value={thresholds.minRatioPercent}
          onChange={(minRatioPercent) => threshold({ minRatioPercent })}
        />
        <Whole
          label={words.countyChecks}
          value={thresholds.countyChecks}
          onChange={(countyChecks) => threshold({ countyChecks })}
        />
        <TextInput
          label={words.riskCutOff}
          value={thresholds.riskCutOff}
          onChange={(event) => threshold({ riskCutOff: event.currentTarget.value })}
        />
      </Group>
      <Select
        mt={12}
        label={words.item}
        data={draft.items.map((one) => ({ value: String(one.no), label: `${one.no} ${one.shortName}` }))}
        value={String(no)}
        searchable
        allowDeselect={false}
        onChange={(value) => value && setNo(Number(value))}
      />
      {item && (
        <>
          <TextInput
            mt={8}
            label={words.shortName}
            value={item.shortName}
            onChange={(event) => changeItem({ shortName: event.currentTarget.value })}
          />
          {item.materials.map((material) => (
            <Whole
              key={material.id}
              mt={8}
              label={words.need(material.name)}
              value={material.need}
              onChange={(need) =>
                changeItem({
                  materials: item.materials.map((one) => (one.id === material.id ? { ...one, need } : one)),
                })
              }
            />
          ))}
          {item.deductions.map((deduction) => (
            <NumberInput
              key={deduction.id}
              mt={8}
              min={0}
              label={words.points(deduction.rule)}
              value={deduction.points}
              onChange={(points) =>
                typeof points === 'number' &&
                changeItem({
                  deductions: item.deductions.map((one) => (one.id === deduction.id ? { ...one, points } : one)),
                })
              }
            />
          ))}
        </>
      )}
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

function Whole(props: { label: string; value: number; mt?: number; onChange: (value: number) => void }) {
  const { onChange, ...rest } = props;
  return <NumberInput {...rest} min={0} onChange={(value) => typeof value === 'number' && onChange(value)} />;
}
