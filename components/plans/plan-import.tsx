import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FileDrop } from '@/components/ui/file-drop';
import { useNotice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { type Problem, problemFrom } from '@/lib/model/problem';
import type { ColumnMapping } from '@/lib/plans/plan-row';
import { planListTemplate, planListWorkbook } from '@/lib/plans/template';
import type { PlanPreview } from '@/lib/use-cases/workspace';
import { ImportPreview } from './import-preview';

/** An empty list to fill in, for offices that have none: as a workbook, or as text for other programs. */
function TemplateButtons() {
  const { plans } = useWords();
  const { complain } = useNotice();
  const save = (content: BlobPart, name: string) => {
    const url = URL.createObjectURL(new Blob([content]));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  };
  const saveWorkbook = () =>
    planListWorkbook().then(
      (bytes) => save(bytes, plans.templateNames.xlsx),
      (error) => complain(problemFrom(error)),
    );
  return (
    <Group gap={6}>
      <Button size="compact-sm" variant="default" onClick={saveWorkbook}>
        {plans.templates.xlsx}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => save(planListTemplate(), plans.templateNames.csv)}>
        {plans.templates.csv}
      </Button>
    </Group>
  );
}

/** Step 3: the plan list from a file or the clipboard. Nothing is stored before the preview was agreed to. */
export function PlanImport({ onFinish }: { onFinish: () => void }) {
  const { plans, app } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { say } = useNotice();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [preview, setPreview] = useState<PlanPreview | null>(null);

  const read = async (source: () => Promise<Parameters<typeof workspace.previewPlans>[0]>) => {
    setBusy(true);
    setProblem(null);
    setPreview(null);
    try {
      const result = await workspace.previewPlans(await source());
      if (result.ok) setPreview(result.value);
      else setProblem(result.error);
    } catch (error) {
      // A file that vanished or is locked by another program fails while it is being read.
      setProblem(problemFrom(error, 'sheet-unreadable'));
    } finally {
      setBusy(false);
    }
  };
  const remap = (mapping: ColumnMapping[]) => {
    const result = preview?.remap(mapping);
    if (!result) return;
    if (result.ok) {
      setPreview(result.value);
      setProblem(null);
    } else setProblem(result.error);
  };
  const commit = async () => {
    if (!preview) return;
    setBusy(true);
    const result = await preview.commit();
    setBusy(false);
    if (!result.ok) return setProblem(result.error);
    say(plans.committed(result.value.added, result.value.changed));
    setPreview(null);
    setText('');
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{plans.importMeaning}</Text>
      <TemplateButtons />
      <FileDrop
        choose={plans.choose}
        drop={plans.drop}
        accept=".xlsx,.xls,.csv,.txt"
        disabled={busy}
        onFile={(file) => read(async () => ({ name: file.name, bytes: await file.arrayBuffer() }))}
      />
      <Textarea
        label={plans.pasteLabel}
        minRows={2}
        maxRows={6}
        autosize
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy || text.trim() === ''}
          onClick={() => read(async () => ({ text }))}
        >
          {plans.pasteRead}
        </Button>
        <Text size="sm" role="status">
          {busy ? plans.reading : ''}
        </Text>
      </Group>
      {problem && <Sentence problem={problem} />}
      {preview && (
        <ImportPreview
          preview={preview}
          busy={busy}
          onRemap={remap}
          onCommit={commit}
          onDiscard={() => setPreview(null)}
        />
      )}
      <Group>
        <Button variant={index.plans.length > 0 ? 'filled' : 'default'} onClick={onFinish}>
          {index.plans.length > 0 ? plans.finish : app.skip}
        </Button>
      </Group>
    </Stack>
  );
}
