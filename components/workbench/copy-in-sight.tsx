import { Anchor } from '@mantine/core';
import { useWords } from '@/components/ui/words-context';
import { useWatchedCopy } from '@/components/ui/workspace-context';
import { oldCopyDays } from '@/lib/use-cases/second-copy';
import { routeTo } from './route';

/** The age of the last verified copy, on every page; leads to the settings. Nothing where the browser can't copy. */
export function CopyInSight() {
  const { secondCopy } = useWords();
  const watched = useWatchedCopy();
  if (watched.state !== 'value' || watched.value.folder.state === 'no-picker') return null;
  const { folder, verified, trouble } = watched.value;
  const { none, asleep, trouble: failed, never, today, old } = secondCopy.inSight;
  const stale = folder.state !== 'ready' || trouble !== null || !verified || verified.daysAgo >= oldCopyDays;
  const text = () => {
    if (folder.state === 'none') return none;
    if (trouble) return failed;
    if (!verified) return never;
    if (folder.state === 'asleep' && verified.daysAgo < oldCopyDays) return asleep;
    return verified.daysAgo === 0 ? today : old(verified.daysAgo);
  };
  return (
    <Anchor href={routeTo('settings')} size="xs" px={10} c={stale ? 'var(--warn)' : 'dimmed'} fw={stale ? 600 : 400}>
      {text()}
    </Anchor>
  );
}
