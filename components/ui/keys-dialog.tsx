import { Button, Kbd, Stack, Table, Text } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { Dialog } from './dialog';
import { useShortcuts } from './use-shortcuts';
import { useWords } from './words-context';

const OpenKeysContext = createContext<() => void>(() => undefined);

/** Opens the key overview from a button; `?` does the same. */
export const useOpenKeys = (): (() => void) => useContext(OpenKeysContext);

/** True where a key press belongs to what is being typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !/^(radio|checkbox|range|button|file)$/.test(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Keys of the whole product on one page, opened by `?` anywhere outside a text field. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target)) {
        event.preventDefault();
        setOpened(true);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const words = useWords();
  return (
    <OpenKeysContext.Provider value={() => setOpened(true)}>
      {children}
      <Dialog opened={opened} onClose={() => setOpened(false)} title={words.keys.title} size="md">
        <KeysTable />
        <Button mt="md" fullWidth variant="default" onClick={() => setOpened(false)}>
          {words.app.close}
        </Button>
      </Dialog>
    </OpenKeysContext.Provider>
  );
}

export function KeysTable() {
  const { keys } = useWords();
  const shortcuts = useShortcuts();
  const { names } = keys;
  const groups: [string, [string, string][]][] = [
    [keys.anywhere, shortcuts.map(({ command, key }) => [key || keys.unset, keys.commands[command] ?? command])],
    [
      keys.inWorkbench,
      [
        ['?', keys.help],
        ['/', keys.search],
        [names.tab, keys.tab],
        [names.escape, keys.escape],
      ],
    ],
    [
      keys.inGallery,
      [
        [names.arrows, keys.move],
        [names.enter, keys.open1],
        [names.space, keys.select],
        [`Shift+${names.space}`, keys.range],
        ['Ctrl+A', keys.all],
        ['M', keys.refile],
        [names.delete, keys.trash],
        ['+ − 0', keys.zoom],
        ['← →', keys.neighbours],
      ],
    ],
    [
      keys.inEditor,
      [
        ['B A N T', keys.marks],
        [names.arrows, keys.moveMark],
        [`Shift+${names.arrows}`, keys.resizeMark],
        [`Ctrl+${names.arrows}`, keys.bigSteps],
        ['[ ]', keys.nextMark],
        [names.delete, keys.removeMark],
        ['Ctrl+Z Ctrl+Y', keys.undo],
        ['Ctrl+S', keys.saveMarks],
      ],
    ],
    [
      keys.inPairs,
      [
        ['1 2 3 4', keys.pairLook],
        ['N P', keys.pairPlace],
      ],
    ],
    [
      keys.inMatrix,
      [
        [names.arrows, keys.move],
        [names.enter, keys.open1],
      ],
    ],
  ];
  return (
    <Stack gap="md">
      {groups.map(([title, rows]) => (
        <div key={title}>
          <Text fw={600} size="sm" mb={4}>
            {title}
          </Text>
          <Table withRowBorders={false} verticalSpacing={3}>
            <Table.Tbody>
              {rows.map(([key, does]) => (
                <Table.Tr key={does}>
                  <Table.Td w={140}>
                    <Kbd>{key}</Kbd>
                  </Table.Td>
                  <Table.Td>{does}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ))}
    </Stack>
  );
}
