import { Button, Group, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNotice } from '@/components/ui/notice';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import { ExemptionReason } from '@/lib/model/assessment';

/** Excuses a slot by one of the notice's own reasons; the note says the rest. */
export function ExemptForm({ slot, onClose }: { slot: string; onClose: () => void }) {
  const { coverage, terms, app } = useWords();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const [reason, setReason] = useState<ExemptionReason | null>(null);
  const [note, setNote] = useState('');
  const ready = reason !== null && (reason !== 'other' || note.trim() !== '');
  const save = async () => {
    if (!reason) return;
    const result = await workspace.exempt({ slot, reason, note: note.trim(), evidence: null });
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
