import { readFileSync } from 'node:fs';

/** One line of the table that was worked by hand. */
export interface WorkedLine {
  place: string;
  category: string;
  points: number;
  lost: number;
}

export function workedTable(): WorkedLine[] {
  const lines = readFileSync('tests/fixtures/desk-worked.csv', 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [place = '', category = '', points, lost] = line.split(',');
    return { place, category, points: Number(points), lost: Number(lost) };
  });
}
