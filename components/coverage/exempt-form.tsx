import { Button, FileButton, Group, Radio, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNotice } from '@/components/ui/notice';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import { needsProof } from '@/lib/coverage/reasons';
import { ExemptionReason } from '@/lib/model/assessment';

/** Excuses a slot by one of the notice's own reasons; the note says the rest. */
export function ExemptForm({ slot, onClose }: { slot: string; onClose: () => void }) {
  const { coverage, terms, app } = useWords();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const [reason, setReason] = useState<ExemptionReason | null>(null);
  const [note, setNote] = useState('');
  const [proof, setProof] = useState<File | null>(null);
  const ready = reason !== null && (reason !== 'other' || note.trim() !== '');
  const save = async () => {
    if (!reason) return;
    // Filed under the slot that it excuses, so that it goes into the bundle with it.
    const added = proof ? await workspace.addFiles([proof], [slot]) : null;
    if (added && !added.ok) return complain(added.error);
    const evidence = added?.value[0]?.id ?? null;
    const result = await workspace.exempt({ slot, reason, note: note.trim(), evidence });
    if (!result.ok) return complain(result.error);
    say(coverage.exempted);
    onClose();
  };
  return (
    <div>
      <Radio.Group
        mt={10}
        label={coverage.exemptTitle}
        value={reason}
        onChange={(value) => setReason(ExemptionReason.options.find((option) => option === value) ?? null)}
      >
        {ExemptionReason.options.map((option) => (
          <Radio key={option} mt={6} size="sm" value={option} label={terms.exemptionReasons[option]} />
        ))}
      </Radio.Group>
      <Textarea
        mt={8}
        label={coverage.exemptNote}
        placeholder={coverage.exemptNotePlaceholder}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {reason && needsProof(reason) && (
        <>
          <Group gap={8} mt={8}>
            <FileButton onChange={setProof}>
              {(button) => (
                <Button {...button} size="compact-sm" variant="default">
                  {coverage.proof}
                </Button>
              )}
            </FileButton>
            <Text size="sm">{proof?.name ?? coverage.proofNone}</Text>
          </Group>
          <Text size="xs" c="dimmed" mt={4}>
            {coverage.proofMeaning}
          </Text>
        </>
      )}
      <Group gap={6} mt={8}>
        <Button size="compact-sm" disabled={!ready} onClick={save}>
          {app.confirm}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {app.cancel}
        </Button>
      </Group>
    </div>
  );
}
