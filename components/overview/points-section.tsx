import { Anchor, Badge, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { routeTo } from '@/components/workbench/route';
import type { EvidenceCheck } from '@/lib/coverage/check-evidence';
import { planFindings } from '@/lib/coverage/plan-findings';
import { type CategoryRisk, type PointsLine, pointsAtRisk } from '@/lib/coverage/points';
import type { Slot } from '@/lib/model/slot';
import classes from './points.module.css';

/** What the notice's own deductions would take today, by category, each explained line by line. */
export function PointsSection(props: { slots: readonly Slot[]; checks: readonly EvidenceCheck[]; onlyMine: boolean }) {
  const { slots, checks, onlyMine } = props;
  const { overview, format } = useWords();
  const { catalogue, assessment, departments, plans } = useView();
  const risk = useMemo(() => {
    // What the plans show is about the whole region, not one department's to mend.
    const ofPlans = assessment && !onlyMine ? planFindings({ assessment, catalogue, departments, plans }, slots) : [];
    const ofPages = checks.flatMap(({ finding }) => finding ?? []);
    return pointsAtRisk(catalogue, slots, [...ofPlans, ...ofPages]);
  }, [catalogue, assessment, departments, plans, slots, checks, onlyMine]);
  const { bonus } = risk;
  return (
    <Section
      title={overview.risk.title}
      aside={<Text fw={600}>{overview.risk.total(format.count(risk.atRisk), format.count(risk.points))}</Text>}
    >
      <Text size="sm" c="dimmed">
        {overview.risk.meaning}
      </Text>
      {onlyMine && (
        <Text size="sm" c="dimmed">
          {overview.risk.mineMeaning}
        </Text>
      )}
      <CategoryList categories={risk.categories} filter={onlyMine ? 'mine' : 'missing'} />
      {bonus.max > 0 && (
        <Text size="sm" mt={8}>
          {overview.risk.bonus(format.count(bonus.points), format.count(bonus.max))}
        </Text>
      )}
    </Section>
  );
}

/** Categories with what they may lose, the worst first, each opening to its deductions. */
export function CategoryList(props: { categories: readonly CategoryRisk[]; filter: LinkFilter }) {
  const sorted = [...props.categories].sort((a, b) => b.atRisk - a.atRisk || b.raw - a.raw);
  return (
    <ul className={classes.categories}>
      {sorted.map((category) => (
        <li key={category.id}>
          <Category category={category} filter={props.filter} />
        </li>
      ))}
    </ul>
  );
}

/** Each is listed with its picture above; here they only explain the sum. */
const shownDetails = 6;

type LinkFilter = 'mine' | 'missing';

function Category({ category, filter }: { category: CategoryRisk; filter: LinkFilter }) {
  const { overview } = useWords();
  const lines = [...category.lines].sort((a, b) => b.counted - a.counted || b.raw - a.raw || a.item - b.item);
  if (lines.length === 0)
    return (
      <div className={classes.head}>
        <CategoryHead category={category} />
        <Text size="xs" c="dimmed" className={classes.note}>
          {overview.risk.none}
        </Text>
      </div>
    );
  return (
    <details className={classes.category}>
      <summary className={classes.head}>
        <CategoryHead category={category} />
        {category.atRisk === category.points && (
          <Badge size="sm" variant="outline" color="var(--bad)" radius="sm" className={classes.note}>
            {overview.risk.full}
          </Badge>
        )}
      </summary>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={`${line.item}.${line.deduction}`} className={classes.line} data-idle={line.counted === 0}>
            <Line line={line} filter={filter} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function CategoryHead({ category: { name, atRisk, points } }: { category: CategoryRisk }) {
  const { overview, format } = useWords();
  return (
    <>
      <span className={classes.name}>{name}</span>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: `${(atRisk / points) * 100}%` }} />
      </span>
      <span className={classes.points}>{overview.risk.category(format.count(atRisk), format.count(points))}</span>
    </>
  );
}

function Line({ line, filter }: { line: PointsLine; filter: LinkFilter }) {
  const { overview, format } = useWords();
  const shortName = useView().itemByNo.get(line.item)?.shortName ?? '';
  const facts = [
    ...(line.slots.length > 0 ? [overview.risk.missing(line.slots.length)] : []),
    ...(line.times > 1 ? [overview.risk.times(format.count(line.each), format.count(line.times))] : []),
    ...(line.cap ? [overview.risk.capped[line.cap](format.count(line.raw))] : []),
  ];
  return (
    <>
      <Anchor
        size="sm"
        className={classes.item}
        href={routeTo('coverage', { item: String(line.item), filter })}
        title={overview.seeGaps(shortName)}
      >
        {line.item} {shortName}
      </Anchor>
      <div className={classes.why}>
        <Text size="sm">{line.rule}</Text>
        {line.details.length > 0 && (
          <Text size="xs">
            {format.list(line.details.slice(0, shownDetails))}
            {line.details.length > shownDetails && overview.risk.andMore(line.details.length)}
          </Text>
        )}
        {facts.length > 0 && (
          <Text size="xs" c="dimmed">
            {facts.join(' · ')}
          </Text>
        )}
      </div>
      <span className={classes.points}>
        {line.counted > 0 ? overview.risk.lost(format.count(line.counted)) : overview.risk.lostNoMore}
      </span>
    </>
  );
}
