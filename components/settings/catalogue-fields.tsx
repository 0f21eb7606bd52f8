import { Button, Fieldset, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '@/components/ui/words-context';

interface Field<T> {
  label: string;
  value: T;
  onChange: (value: T) => void;
}

export const Line = ({ label, value, onChange }: Field<string>) => (
  <TextInput size="sm" label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
);

export const Amount = ({ label, value, onChange }: Field<number>) => (
  <NumberInput
    size="sm"
    min={0}
    label={label}
    value={value}
    onChange={(typed) => typeof typed === 'number' && onChange(typed)}
  />
);

type Options<T extends string> = { options: readonly T[]; nameOf: (option: T) => string };

/** One of a few. */
export function Choice<T extends string>({ label, value, onChange, options, nameOf }: Field<T> & Options<T>) {
  return (
    <Select
      size="sm"
      label={label}
      data={options.map((option) => ({ value: option, label: nameOf(option) }))}
      value={value}
      searchable={options.length > 12}
      allowDeselect={false}
      onChange={(chosen) => {
        const found = options.find((option) => option === chosen);
        if (found !== undefined) onChange(found);
      }}
    />
  );
}

/** One of a few or none of them; `none` is what stands there then. */
export function MayChoose<T extends string>(props: Field<T | undefined> & Options<T> & { none: string }) {
  const { label, value, onChange, options, nameOf, none } = props;
  return (
    <Select
      size="sm"
      label={label}
      placeholder={none}
      clearable
      data={options.map((option) => ({ value: option, label: nameOf(option) }))}
      value={value ?? null}
      onChange={(chosen) => onChange(options.find((option) => option === chosen))}
    />
  );
}

interface Part {
  id: string;
}

/** The parts of an item under a heading, with the ways to remove one and to add another. */
export function Parts<T extends Part>(props: {
  legend: string;
  parts: readonly T[];
  /** What a part is called where it is removed. */
  nameOf: (part: T) => string;
  add: string;
  /** A new part with an id that is free. */
  make: (id: string) => T;
  /** What ids of new parts begin with. */
  stem: string;
  onChange: (parts: T[]) => void;
  /** The fields of one part; `remove` stands among them. */
  children: (part: T, change: (fresh: T) => void, remove: ReactNode) => ReactNode;
}) {
  const { catalogues: words } = useWords();
  const { parts, onChange } = props;
  return (
    <Fieldset legend={props.legend}>
      {parts.map((part) => (
        <Stack key={part.id} gap={6} mb={12}>
          {props.children(
            part,
            (fresh) => onChange(replaced(parts, part, fresh)),
            <Button
              size="compact-sm"
              variant="default"
              aria-label={words.removeLabel(props.nameOf(part))}
              onClick={() => onChange(parts.filter((one) => one !== part))}
            >
              {words.remove}
            </Button>,
          )}
        </Stack>
      ))}
      <Button
        mt={8}
        size="compact-sm"
        variant="default"
        onClick={() => onChange([...parts, props.make(freeId(props.stem, parts))])}
      >
        {props.add}
      </Button>
    </Fieldset>
  );
}

/** The list with one member changed. */
export const replaced = <T,>(all: readonly T[], old: T, fresh: T): T[] => all.map((one) => (one === old ? fresh : one));

function freeId(stem: string, taken: readonly Part[]): string {
  let n = 1;
  while (taken.some(({ id }) => id === `${stem}-${n}`)) n++;
  return `${stem}-${n}`;
}
