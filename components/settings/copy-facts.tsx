import { Text } from '@mantine/core';
import { Sentence } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { type CopyState, oldCopyDays } from '@/lib/use-cases/second-copy';

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

function Warning({ children }: { children: string }) {
  return (
    <Text size="sm" c="var(--warn)" fw={600}>
      {children}
    </Text>
  );
}
