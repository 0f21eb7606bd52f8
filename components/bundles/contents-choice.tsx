import { Checkbox, Group, Radio, Select, Stack, Text } from '@mantine/core';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { BundleContents } from '@/lib/model/settings';
import classes from './bundles.module.css';

const parts = ['originals', 'derived', 'index', 'thumbnails', 'contactSheet', 'pairs'] as const;
const volumes = ['5', '10', '20', '50'];

/** What the bundle carries; each choice is kept for the next time. */
export function ContentsChoice({ disabled }: { disabled: boolean }) {
  const { bundleExport: words } = useWords();
  const workspace = useWorkspace();
  const { settings } = useView();
  const { contents } = settings.bundle;
  const change = (part: Record<string, unknown>) =>
    // The schema has the last word on what comes from a control.
    workspace.changeSettings({
      bundle: { ...settings.bundle, contents: BundleContents.parse({ ...contents, ...part }) },
    });
  const chosen = [
    ...parts.filter((part) => contents[part]).map((part) => words.parts[part].name),
    ...(contents.pdf === 'none' ? [] : [words.pdf[contents.pdf]]),
  ];
  return (
    <details className={classes.contents}>
      <summary>
        {words.contents}：{chosen.join('、')}
      </summary>
      <Stack gap="sm" mt="sm">
        <Stack gap={8}>
          {parts.map((part) => (
            <Checkbox
              key={part}
              size="sm"
              label={words.parts[part].name}
              description={words.parts[part].meaning}
              checked={contents[part]}
              disabled={disabled}
              onChange={({ currentTarget }) => change({ [part]: currentTarget.checked })}
            />
          ))}
        </Stack>
        <Radio.Group
          label={words.pdfTitle}
          description={words.pdfMeaning}
          value={contents.pdf}
          onChange={(pdf) => change({ pdf })}
        >
          <Group mt={8}>
            {(['none', 'item', 'slot'] as const).map((one) => (
              <Radio key={one} value={one} label={words.pdf[one]} disabled={disabled} />
            ))}
          </Group>
        </Radio.Group>
        {contents.pdf !== 'none' && (
          <Select
            maw={200}
            label={words.volume}
            data={volumes.map((value) => ({ value, label: `${value} MB` }))}
            value={String(contents.volume)}
            allowDeselect={false}
            disabled={disabled}
            onChange={(value) => change({ volume: Number(value) })}
          />
        )}
        {!contents.originals && (
          <Text size="sm" c="var(--warn)" fw={600}>
            {words.noOriginals}
          </Text>
        )}
      </Stack>
    </details>
  );
}
