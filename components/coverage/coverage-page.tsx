import { Button, Group, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Sign } from '@/components/ui/sign';
import { Empty, Section } from '@/components/ui/states';
import { useSearchKey } from '@/components/ui/use-search-key';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { goTo } from '@/components/workbench/route';
import type { MatrixKind } from '@/lib/coverage/matrix';
import { SlotState } from '@/lib/model/slot';
import { CellDialog } from './cell-dialog';
import classes from './coverage.module.css';
import { FirmDialog } from './firm-dialog';
import { buildTable, type FilterName, filterNames, kindForItem } from './matrix';
import { MatrixTable } from './matrix-table';

/** Which slots are filled and which are not, as a table that reads at a glance and opens at every cell. */
export function CoveragePage({ params }: { params: URLSearchParams }) {
  const { coverage, app, firms: firmWords } = useWords();
  const index = useView();
  const [kind, setKind] = useState<MatrixKind>(() => {
    const item = params.get('item');
    return item ? kindForItem(index, Number(item)) : 'plan';
  });
  const asked = filterNames.find((name) => name === params.get('filter'));
  const [filter, setFilter] = useState<FilterName>(
    asked ?? (index.assessment?.me.role === 'department' ? 'mine' : 'all'),
  );
  const [item, setItem] = useState(params.get('item'));
  const [text, setText] = useState('');
  const [open, setOpen] = useState<{ row: string; item: number } | null>(null);
  const [firms, setFirms] = useState(false);
  const search = useSearchKey();
  const shownText = useDeferredValue(text);
  const department = index.settings.tags.department ?? index.assessment?.me.department ?? null;
  const matrix = useMemo(
    () =>
      buildTable(index, kind, {
        filter,
        text: shownText,
        item: item ? Number(item) : null,
        department,
        now: Date.now(),
      }),
    [index, kind, filter, shownText, item, department],
  );
  const row = open && matrix.rows.find(({ id }) => id === open.row);
  const cell = open && row ? row.cells.get(open.item) : undefined;
  return (
    <Section
      title={coverage.legend}
      aside={
        <Group gap="sm">
          {SlotState.options.map((state) => (
            <Legend key={state} state={state} />
          ))}
        </Group>
      }
    >
      <div className={classes.tools}>
        <SegmentedControl
          size="sm"
          className={classes.kinds}
          aria-label={coverage.title}
          value={kind}
          onChange={(value) => setKind(value === 'department' || value === 'other' ? value : 'plan')}
          data={[
            { value: 'plan', label: coverage.byPlan },
            { value: 'department', label: coverage.byDepartment },
            { value: 'other', label: coverage.other },
          ]}
        />
        <TextInput
          ref={search}
          aria-label={coverage.search}
          placeholder={coverage.search}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          aria-label={coverage.filter}
          data={filterNames.map((value) => ({ value, label: coverage.filters[value] }))}
          value={filter}
          allowDeselect={false}
          onChange={(value) => setFilter(filterNames.find((name) => name === value) ?? 'all')}
        />
        <Select
          aria-label={coverage.item}
          placeholder={coverage.item}
          data={index.catalogue.items.map(({ no, shortName }) => ({ value: String(no), label: `${no} ${shortName}` }))}
          value={item}
          clearable
          searchable
          onChange={setItem}
        />
        <Button variant="default" onClick={() => setFirms(true)}>
          {firmWords.button(index.firms.length)}
        </Button>
      </div>
      {index.slots.length === 0 ? (
        <Empty
          icon="table"
          title={coverage.noRows}
          meaning={coverage.noRowsMeaning}
          action={<Button onClick={() => goTo('plans')}>{coverage.noRowsAction}</Button>}
        />
      ) : matrix.rows.length === 0 ? (
        <Empty
          icon="search"
          title={coverage.empty}
          meaning={coverage.emptyMeaning}
          action={
            <Button
              variant="default"
              onClick={() => {
                setFilter('all');
                setItem(null);
                setText('');
              }}
            >
              {app.clear}
            </Button>
          }
        />
      ) : (
        <MatrixTable
          matrix={matrix}
          heading={kind === 'plan' ? coverage.plan : kind === 'department' ? coverage.department : coverage.other}
          onOpen={(rowId, no) => setOpen({ row: rowId, item: no })}
        />
      )}
      {firms && <FirmDialog onClose={() => setFirms(false)} />}
      {open && row && cell && (
        <CellDialog row={row.name} item={open.item} slots={cell.slots} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
}

function Legend({ state }: { state: SlotState }) {
  const { terms } = useWords();
  return (
    <Group gap={4} wrap="nowrap" title={terms.slotStates[state].meaning}>
      <span aria-hidden="true">
        <Sign state={state} />
      </span>
      <Text size="xs">{terms.slotStates[state].name}</Text>
    </Group>
  );
}
