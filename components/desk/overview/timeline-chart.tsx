import { useWords } from '@/components/ui/words-context';
import type { Timeline } from '@/lib/papers/timeline';
import classes from './one-page.module.css';
import { dayNumber, frameOf, labelPlaces, monthsBetween, stepPath, type TimelineDates } from './timeline-shape';

const width = 720;
const height = 210;
/** What a date's label takes. */
const dateRoom = 120;
const plot = { left: 40, right: 700, top: 26, bottom: 184 };

/** Published results and all evidence over the year, against the two dates of the notice. Told apart by line and label. */
export function TimelineChart({
  plans,
  evidence,
  dates,
}: {
  plans: Timeline;
  evidence: Timeline;
  dates: TimelineDates;
}) {
  const { deskOverview, format } = useWords();
  const frame = frameOf([...plans.points, ...evidence.points], dates);
  const x = (day: string) =>
    plot.left + ((dayNumber(day) - frame.from) / (frame.to - frame.from)) * (plot.right - plot.left);
  const y = (share: number) => plot.bottom - share * (plot.bottom - plot.top);
  const last = (line: Timeline) => line.points.at(-1)?.done ?? 0;
  const { target, collection } = dates;
  const { now } = frame;
  const told = [
    deskOverview.plans(last(plans), plans.all),
    deskOverview.evidence(last(evidence), evidence.all),
    deskOverview.target(target.percent, format.date(target.date)),
    deskOverview.collection(format.date(collection)),
  ];
  const places = labelPlaces(
    [plans, evidence].map((line) => y(line.all > 0 ? last(line) / line.all : 0)),
    plot.top,
  );
  return (
    <section className={classes.chart}>
      <h3>{deskOverview.timeline}</h3>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${deskOverview.chart(deskOverview.timeline)}：${format.list(told)}`}
        className={classes.timeline}
      >
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={plot.left} x2={plot.right} y1={y(share)} y2={y(share)} className={classes.grid} />
            <text x={plot.left - 6} y={y(share) + 4} textAnchor="end">{`${share * 100}%`}</text>
          </g>
        ))}
        {monthsBetween(frame.from, frame.to).map((day) => (
          <text key={day} x={x(day)} y={plot.bottom + 16} textAnchor="middle">
            {format.month(Number(day.slice(5, 7)))}
          </text>
        ))}
        <line
          x1={plot.left}
          x2={x(target.date)}
          y1={y(target.percent / 100)}
          y2={y(target.percent / 100)}
          className={classes.goal}
        />
        <Mark at={x(target.date)} text={deskOverview.target(target.percent, format.date(target.date))} side="end" />
        <Mark
          at={x(collection)}
          text={deskOverview.collection(format.date(collection))}
          // A year that ends soon after it leaves no room on its right.
          side={x(collection) > plot.right - dateRoom ? 'end' : 'start'}
        />
        {frame.near && <Mark at={x(now)} text={deskOverview.today} side="middle" low />}
        <path d={stepPath(plans, x, y, now)} className={classes.plans} />
        <path d={stepPath(evidence, x, y, now)} className={classes.evidence} />
        {places.map((place, at) => (
          <text
            key={at === 0 ? 'plans' : 'evidence'}
            x={x(now) - 6}
            y={place}
            textAnchor="end"
            className={classes.label}
          >
            {`${at === 0 ? '━ ' : '┅ '}${told[at]}`}
          </text>
        ))}
      </svg>
    </section>
  );
}

function Mark({
  at,
  text,
  side,
  low = false,
}: {
  at: number;
  text: string;
  side: 'start' | 'middle' | 'end';
  low?: boolean;
}) {
  const shift = side === 'start' ? 4 : side === 'end' ? -4 : 0;
  return (
    <g>
      <line x1={at} x2={at} y1={plot.top} y2={plot.bottom} className={low ? classes.now : classes.date} />
      <text x={at + shift} y={low ? plot.bottom + 26 : 16} textAnchor={side}>
        {text}
      </text>
    </g>
  );
}
