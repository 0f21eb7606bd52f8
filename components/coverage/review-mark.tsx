import { Badge, Text } from '@mantine/core';
import { hasDesk } from '@/components/desk/has-desk';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import type { Slot } from '@/lib/model/slot';

/** What the city office said of a slot, beside its name. */
export function ReviewBadge({ review }: Pick<Slot, 'review'>) {
  const { desk } = useWords();
  if (!review) return null;
  const tone = review.changed ? 'var(--warn)' : review.verdict === 'accepted' ? 'var(--ok)' : 'var(--bad)';
  return (
    <Badge size="xs" variant="outline" color={tone} radius="sm">
      {desk.verdicts[review.verdict]}
    </Badge>
  );
}

/** The same with its reason and time, and whether it still holds. */
export function ReviewText({ review }: Pick<Slot, 'review'>) {
  const { desk, format } = useWords();
  const { assessment } = useView();
  if (!review) return null;
  const { verdict, reason, at, changed } = review;
  const stale = hasDesk(assessment) || verdict === 'accepted' ? desk.markChanged : desk.markChangedHere;
  return (
    <Text size="sm" mt={4} fw={verdict === 'sent-back' && !changed ? 600 : undefined}>
      {desk.mark(desk.verdicts[verdict], reason)} · {desk.markTime(format.time(at))}
      {changed && ` · ${stale}`}
    </Text>
  );
}
