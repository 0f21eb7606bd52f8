import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync('components/ui/mantine-styles.ts', 'utf8');
const styled = new Set([...text.matchAll(/styles\/(\w+)\.layer/g)].map(([, name]) => name));
const hasStyles = (name: string) => existsSync(`node_modules/@mantine/core/styles/${name}.layer.css`);

/** Names that a file of ours takes from Mantine; a component of several names itself by the first. */
const taken = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .flatMap((name) => [
    ...readFileSync(`components/${name}`, 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/g),
  ])
  .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));

test('every component of Mantine that is used has its styles', () => {
  expect(taken.length).toBeGreaterThan(100);
  expect([...new Set(taken)].filter((name) => hasStyles(name) && !styled.has(name))).toEqual([]);
});

test('a component has the styles of the components that it is made of', () => {
  const made: Record<string, string[]> = {
    Modal: ['ModalBase', 'Overlay', 'CloseButton', 'Paper'],
    NumberInput: ['Input'],
    Checkbox: ['InlineInput', 'CheckboxIndicator'],
    Radio: ['InlineInput'],
    Switch: ['InlineInput'],
    Combobox: ['Popover', 'Input', 'Pill', 'PillsInput', 'CloseButton'],
    Button: ['UnstyledButton', 'Loader'],
    SegmentedControl: ['FloatingIndicator'],
    Table: ['ScrollArea'],
  };
  const missing = Object.entries(made).flatMap(([name, parts]) => (styled.has(name) ? parts : []));
  expect(missing.filter((name) => !styled.has(name))).toEqual([]);
});
