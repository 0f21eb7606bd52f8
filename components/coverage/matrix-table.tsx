import { Button, Text } from '@mantine/core';
import { type KeyboardEvent, memo, useCallback, useState } from 'react';
import { Sign } from '@/components/ui/sign';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import classes from './coverage.module.css';
import type { Cell, Row, Table } from './matrix';

/** Rows drawn at once; more on request, so that thousands of plans don't stall the page. */
const step = 100;

const moves: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Focus goes to the next cell in that direction that has something in it. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const move = moves[event.key];
  const table = event.currentTarget.closest('table');
  const at = event.currentTarget.dataset.at;
  if (!move || !table || !at) return;
  event.preventDefault();
  let [row = 0, column = 0] = at.split(',').map(Number);
  const width = table.rows[0]?.cells.length ?? 0;
  for (;;) {
    row += move[0];
    column += move[1];
    if (row < 0 || column < 0 || row >= table.rows.length || column >= width) return;
    const next = table.querySelector<HTMLElement>(`[data-at="${row},${column}"]`);
    if (next) {
      next.focus();
      return;
    }
  }
}

/** Rows × items. One cell is in the tab order, the arrows go to the others. */
export function MatrixTable(props: { matrix: Table; heading: string; onOpen: (row: string, item: number) => void }) {
  const { matrix, heading, onOpen } = props;
  const { coverage, app } = useWords();
  const index = useView();
  const [shown, setShown] = useState(step);
  const [active, setActive] = useState<string | null>(null);
  const firstColumn = matrix.rows[0] ? matrix.items.findIndex((no) => matrix.rows[0]?.cells.has(no)) : 0;
  const entry = active ?? `0,${firstColumn}`;
  return (
    <>
      <section className={classes.scroll} aria-label={heading}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                {heading}
              </th>
              {matrix.items.map((no) => (
                <th scope="col" key={no} className={classes.itemHead}>
                  <span className={classes.itemNo}>{no}</span>
                  <span>{index.itemByNo.get(no)?.shortName}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.slice(0, shown).map((row, at) => (
              <MatrixRow
                key={row.id}
                row={row}
                at={at}
                items={matrix.items}
                entry={entry.startsWith(`${at},`) ? entry : null}
                onFocus={setActive}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </section>
      <Text size="xs" c="dimmed" mt={6}>
        {coverage.rows(Math.min(shown, matrix.rows.length), matrix.rows.length)}
      </Text>
      {matrix.rows.length > shown && (
        <Button variant="default" size="xs" onClick={() => setShown(shown + step)}>
          {app.more}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  row: Row;
  at: number;
  items: number[];
  /** The cell of this row that is in the tab order. */
  entry: string | null;
  onFocus: (at: string) => void;
  onOpen: (row: string, item: number) => void;
}

const MatrixRow = memo(function MatrixRow({ row, at, items, entry, onFocus, onOpen }: RowProps) {
  const open = useCallback((item: number) => onOpen(row.id, item), [onOpen, row.id]);
  return (
    <tr>
      <th scope="row" className={classes.rowHead}>
        {row.name}
      </th>
      {items.map((no, column) => {
        const cell = row.cells.get(no);
        const place = `${at},${column}`;
        return (
          <td key={no} className={classes.cell}>
            {cell && (
              <CellButton
                cell={cell}
                row={row.name}
                item={no}
                at={place}
                inOrder={entry === place}
                onFocus={onFocus}
                onOpen={open}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
});

interface CellProps {
  cell: Cell;
  row: string;
  item: number;
  at: string;
  inOrder: boolean;
  onFocus: (at: string) => void;
  onOpen: (item: number) => void;
}

function CellButton({ cell, row, item, at, inOrder, onFocus, onOpen }: CellProps) {
  const { coverage, terms } = useWords();
  return (
    <button
      type="button"
      className={classes.cellButton}
      data-at={at}
      tabIndex={inOrder ? 0 : -1}
      aria-label={coverage.cell(row, String(item), terms.slotStates[cell.state].name, cell.have, cell.need)}
      onKeyDown={moveFocus}
      onFocus={() => onFocus(at)}
      onClick={() => onOpen(item)}
    >
      <Sign state={cell.state} count={cell.state === 'partial' ? `${cell.have}/${cell.need}` : undefined} />
    </button>
  );
}
