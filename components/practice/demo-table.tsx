import { useWords } from '@/components/ui/words-context';
import classes from './practice.module.css';

/** As many firms as one plan of the sample list draws: several screens, so that a whole page is more than what is seen. */
const rows = Array.from({ length: 55 }, (_, at) => at + 1);

/** A plain page as the publicity systems show it, with 演示 in every row: no piece of it passes for real. */
export function DemoTable() {
  const { practice } = useWords();
  return (
    <section className={classes.demo} aria-labelledby="practice-table">
      <h2 id="practice-table">{practice.tableTitle}</h2>
      <p>{practice.tablePlan}</p>
      <table>
        <thead>
          <tr>
            {practice.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((n) => (
            <tr key={n}>
              <td>{n}</td>
              <td>{practice.firm(n)}</td>
              <td>{practice.code(n)}</td>
              <td>{practice.date}</td>
              <td>{n % 9 === 0 ? practice.found : practice.fine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{practice.tableEnd}</p>
    </section>
  );
}
