import { useMemo } from 'react';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import type { DeskView } from '@/lib/desk/desk-view';
import { standingByItem } from '@/lib/papers/faults';
import { resultSlots } from '@/lib/papers/progress';
import { pointsText, rankUnits, shareText } from '@/lib/papers/ranking';
import { timelineOf } from '@/lib/papers/timeline';
import { Bars } from './bars';
import classes from './one-page.module.css';
import { TimelineChart } from './timeline-chart';

/** The whole state on one A4 page: figures, shares by item and by unit, and the way through the year. */
export function OnePage({ desk }: { desk: DeskView }) {
  const { deskOverview, format } = useWords();
  const { catalogue, slots, evidence, filings } = useView();
  const items = useMemo(() => standingByItem(desk, catalogue), [desk, catalogue]);
  const lines = useMemo(
    () => ({
      plans: timelineOf(resultSlots(slots), evidence, filings),
      evidence: timelineOf(slots, evidence, filings),
    }),
    [slots, evidence, filings],
  );
  const { total, scores, units } = desk;
  const { figures } = deskOverview;
  const { mostDoneBy, collectionFrom } = catalogue.thresholds;
  const sent = units.filter(({ receivedAt }) => receivedAt !== null).length;
  const numbers: [string, string][] = [
    [figures.asked, format.count(total.asked)],
    [figures.served, `${format.count(total.served)}（${shareText(total)}）`],
    [figures.missing, format.count(total.missing)],
    [figures.flagged, format.count(total.flagged)],
    [figures.score, `${pointsText(scores.city.score)}/${pointsText(scores.city.points)}`],
    [figures.sent, `${sent}/${units.length}`],
  ];
  return (
    <article className={classes.page}>
      <header className={classes.header}>
        <h3>{deskOverview.heading(desk.assessment.city, desk.assessment.year)}</h3>
        <span>{deskOverview.asOf(format.date(desk.today))}</span>
      </header>
      <dl className={classes.numbers}>
        {numbers.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.columns}>
        <Bars
          title={deskOverview.byItem}
          rows={items.map(({ item, asked, served }) => ({
            key: String(item.no),
            name: `${item.no} ${item.shortName}${item.easilyLost ? ' ⚑' : ''}`,
            served,
            asked,
          }))}
        />
        <Bars
          title={deskOverview.byUnit}
          rows={rankUnits(desk).map(({ unit }) => ({ key: unit.id, name: unit.name, ...unit.total }))}
        />
      </div>
      {lines.evidence.points.length > 0 ? (
        <TimelineChart {...lines} dates={{ today: desk.today, target: mostDoneBy, collection: collectionFrom }} />
      ) : (
        <p>{deskOverview.nothingYet}</p>
      )}
    </article>
  );
}
