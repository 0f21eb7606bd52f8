import { Button, Code, Group, Text } from '@mantine/core';
import { copyText } from '@/components/capture/use-aim';
import { useNotice } from '@/components/ui/notice';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { useWords } from '@/components/ui/words-context';

/** Says which keys could not be set and where to change them. A page can't open that address itself. */
export function ShortcutCheck({ always = false }: { always?: boolean }) {
  const { keys, app } = useWords();
  const { say } = useNotice();
  const shortcuts = useShortcuts();
  const clash = shortcuts.some(({ key }) => key === '');
  if (!clash && !always) return null;
  const address = /Edg\//.test(navigator.userAgent) ? keys.address.edge : keys.address.chrome;
  return (
    <div>
      <Text size="sm" mt="xs" fw={clash ? 600 : 400} c={clash ? 'var(--warn)' : undefined}>
        {clash ? keys.conflict : keys.where}
      </Text>
      <Group gap={6} mt={4}>
        <Code>{address}</Code>
        <Button
          size="compact-sm"
          variant="default"
          onClick={async () => say((await copyText(address)) ? app.copied(address) : app.copyFailed)}
        >
          {app.copy}
        </Button>
      </Group>
    </div>
  );
}
