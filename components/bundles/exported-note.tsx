import { Button, List, Text } from '@mantine/core';
import { copyText } from '@/components/capture/use-aim';
import { useNotice } from '@/components/ui/notice';
import { Outcome } from '@/components/ui/outcome';
import { Sentence } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import type { ExportPlace, ExportRun } from '@/lib/use-cases/workspace';
import classes from './bundles.module.css';

/** What was handed out, and the values to pass on. */
export function ExportedNote({ run, place }: { run: ExportRun; place: ExportPlace }) {
  const { bundles, bundleExport: words, app } = useWords();
  const { say } = useNotice();
  const { exported, stopped, empty } = run;
  const values = exported.map(({ fileName, checkValue }) => `${fileName}\t${checkValue}`).join('\n');
  const title = exported.length === 1 && !stopped ? bundles.exported : words.exportedMany(exported.length);
  return (
    <Outcome sound={stopped === null} title={title}>
      <Text size="sm">
        {place === 'folder' ? words.inFolder : words.inDownloads}
        {words.toldMeaning}
      </Text>
      {stopped && <Sentence problem={stopped} />}
      <ul className={classes.exported}>
        {exported.map((one) => (
          <li key={one.fileName}>
            <Text size="sm" fw={500}>
              {one.fileName}
            </Text>
            <Text size="xs" c="dimmed">
              {words.checkValue}：<span className={classes.hash}>{one.checkValue}</span> · {bundles.checkpoint}：
              {one.checkpoint.seq}
            </Text>
          </li>
        ))}
      </ul>
      {exported.some(({ signed }) => !signed) && <Text size="sm">{bundles.notSigned}</Text>}
      {empty.length > 0 && (
        <details>
          <summary>{words.empty(empty.length)}</summary>
          <List size="sm">
            {empty.map((label) => (
              <List.Item key={label}>{label}</List.Item>
            ))}
          </List>
        </details>
      )}
      <Button
        size="compact-sm"
        variant="default"
        mt={6}
        onClick={async () => {
          const only = exported.length === 1 ? exported[0]?.checkValue : undefined;
          const copied = await copyText(only ?? values);
          say(copied ? (only ? app.copied(only) : words.copiedAll) : app.copyFailed);
        }}
      >
        {exported.length === 1 ? app.copy : words.copyAll}
      </Button>
    </Outcome>
  );
}
