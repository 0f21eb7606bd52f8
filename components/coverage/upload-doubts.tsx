import { List, Text } from '@mantine/core';
import { Icon } from '@/components/ui/icons';
import { useWords } from '@/components/ui/words-context';
import type { AddedFile } from '@/lib/use-cases/workspace';
import classes from './coverage.module.css';

/** Files that were stored but that an upload platform may refuse, each with the reason and the way out. */
export function UploadDoubts({ files }: { files: readonly AddedFile[] }) {
  const { paper } = useWords();
  if (files.length === 0) return null;
  return (
    <div className={classes.doubts} role="status">
      <Text size="sm" fw={600}>
        <Icon name="warn" size={14} /> {paper.doubtful(files.length)}
      </Text>
      <List size="sm">
        {files.map(({ id, name, doubts }) => (
          <List.Item key={id}>
            {name}：{doubts.map((doubt) => paper.doubts[doubt]).join('；')}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
