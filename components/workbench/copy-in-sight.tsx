import { Anchor } from '@mantine/core';
import { useWords } from '@/components/ui/words-context';
import { useWatchedCopy } from '@/components/ui/workspace-context';
import { type CopyState, type ExportFacts, oldCopyDays } from '@/lib/use-cases/second-copy';
import { routeTo } from './route';

/** The age of the last verified copy, or of the last bundle of everything where there can be no copy, on every page. */
export function CopyInSight() {
  const watched = useWatchedCopy();
  if (watched.state !== 'value') return null;
  const { exported } = watched.value;
  return exported ? <ExportInSight {...exported} /> : <FolderInSight {...watched.value} />;
}

function FolderInSight({ folder, verified, trouble }: CopyState) {
  const { none, asleep, trouble: failed, never, today, old } = useWords().secondCopy.inSight;
  const stale = folder.state !== 'ready' || trouble !== null || !verified || verified.daysAgo >= oldCopyDays;
  const text = () => {
    if (folder.state === 'none') return none;
    if (trouble) return failed;
    if (!verified) return never;
    if (folder.state === 'asleep' && verified.daysAgo < oldCopyDays) return asleep;
    return verified.daysAgo === 0 ? today : old(verified.daysAgo);
  };
  return (
    <Sight to="settings" stale={stale}>
      {text()}
    </Sight>
  );
}

function ExportInSight({ last, notExported }: ExportFacts) {
  const { neverExported, notYetExported, exportedToday, exported } = useWords().secondCopy.inSight;
  const stale = notExported > 0 && (!last || last.daysAgo >= oldCopyDays);
  const text = () => {
    if (!last) return neverExported;
    if (stale) return notYetExported(notExported);
    return last.daysAgo === 0 ? exportedToday : exported(last.daysAgo);
  };
  return (
    <Sight to="bundles" stale={stale}>
      {text()}
    </Sight>
  );
}

function Sight({ to, stale, children }: { to: 'settings' | 'bundles'; stale: boolean; children: string }) {
  return (
    <Anchor href={routeTo(to)} size="xs" px={10} c={stale ? 'var(--warn)' : 'dimmed'} fw={stale ? 600 : 400}>
      {children}
    </Anchor>
  );
}
