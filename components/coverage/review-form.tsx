import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNotice } from '@/components/ui/notice';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import type { ReviewVerdict } from '@/lib/model/review';
import type { Slot } from '@/lib/model/slot';

/** For who collects: accepts what lies in a slot, or sends it back with a reason. */
export function ReviewForm({ slot }: { slot: Slot }) {
  const { desk } = useWords();
  const workspace = useWorkspace();
  const { complain } = useNotice();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const mark = async (verdict: ReviewVerdict, why: string) => {
    const done = await workspace.review([slot], verdict, why);
    if (!done.ok) return complain(done.error);
    setAsking(false);
    setReason('');
    setTried(false);
  };
  const unmark = async () => {
    const done = await workspace.unreview(slot.key);
    if (!done.ok) complain(done.error);
  };
  if (asking)
    return (
      <Group gap={6} mt={8} align="end">
        <TextInput
          size="xs"
          label={desk.reason}
          value={reason}
          maxLength={500}
          style={{ flex: 1 }}
          error={tried && reason.trim() === '' ? desk.reasonMissing : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          size="compact-sm"
          onClick={() => {
            setTried(true);
            if (reason.trim() !== '') void mark('sent-back', reason);
          }}
        >
          {desk.save}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
          {desk.cancel}
        </Button>
      </Group>
    );
  return (
    <Group gap={6} mt={8}>
      <Button size="compact-sm" variant="default" onClick={() => mark('accepted', '')}>
        {desk.accept}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {desk.sendBack}
      </Button>
      {slot.review && (
        <Button size="compact-sm" variant="subtle" onClick={unmark}>
          {desk.takeBack}
        </Button>
      )}
    </Group>
  );
}
