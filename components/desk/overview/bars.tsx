import { shareText } from '@/lib/papers/ranking';
import classes from './one-page.module.css';

export interface Bar {
  key: string;
  name: string;
  served: number;
  asked: number;
}

/** One line a row: name, bar, share and counts. The bar says nothing that the figures beside it do not say. */
export function Bars({ title, rows }: { title: string; rows: readonly Bar[] }) {
  return (
    <section className={classes.chart}>
      <h3>{title}</h3>
      <ol className={classes.bars}>
        {rows.map(({ key, name, served, asked }) => (
          <li key={key} className={classes.bar}>
            <span className={classes.name} title={name}>
              {name}
            </span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className={classes.rail}>
              <rect x="0.5" y="0.5" width="99" height="9" className={classes.empty} />
              {asked > 0 && <rect x="0.5" y="0.5" width={(served / asked) * 99} height="9" className={classes.full} />}
            </svg>
            <span className={classes.figure}>
              {shareText({ served, asked })} <small>{`${served}/${asked}`}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
