import { Text } from '@mantine/core';
import { Sentence } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { type CopyState, type ExportFacts as Exported, oldCopyDays } from '@/lib/use-cases/second-copy';

/** Where the second copy is, how old the last verified one is, and what it lacks. */
export function CopyFacts({ folder, verified, notCopied, trouble }: CopyState) {
  const { secondCopy, format } = useWords();
  const old = !verified || verified.daysAgo >= oldCopyDays;
  return (
    <div>
      {folder.state === 'none' && <Warning>{secondCopy.none}</Warning>}
      {'name' in folder && (
        <Text size="sm" fw={500}>
          {secondCopy.folder(folder.name)}
        </Text>
      )}
      {folder.state === 'asleep' && <Text size="sm">{secondCopy.asleep}</Text>}
      <Text size="sm" c={old ? 'var(--warn)' : undefined} fw={old ? 600 : undefined}>
        {verified
          ? secondCopy.verified(format.time(verified.at), verified.daysAgo, verified.evidence)
          : secondCopy.neverVerified}
      </Text>
      {notCopied > 0 ? (
        <Warning>{secondCopy.notCopied(notCopied)}</Warning>
      ) : (
        verified && <Text size="sm">{secondCopy.allCopied}</Text>
      )}
      {trouble && <Sentence problem={trouble} />}
    </div>
  );
}

/** The same where no copy can be written and bundles stand in for it. */
export function ExportFacts({ last, notExported }: Exported) {
  const { secondCopy, format } = useWords();
  const old = !last || last.daysAgo >= oldCopyDays;
  return (
    <div>
      <Text size="sm" c={old ? 'var(--warn)' : undefined} fw={old ? 600 : undefined}>
        {last ? secondCopy.lastExport(format.time(last.at), last.daysAgo) : secondCopy.neverExported}
      </Text>
      {notExported > 0 && <Warning>{secondCopy.notExported(notExported)}</Warning>}
      {notExported === 0 && last && <Text size="sm">{secondCopy.allExported}</Text>}
    </div>
  );
}

function Warning({ children }: { children: string }) {
  return (
    <Text size="sm" c="var(--warn)" fw={600}>
      {children}
    </Text>
  );
}
