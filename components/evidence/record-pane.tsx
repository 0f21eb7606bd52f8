import { Text } from '@mantine/core';
import { departmentName, slotPlace } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { isDerived } from '@/lib/model/derived';
import type { Evidence } from '@/lib/model/evidence';
import { heldBackBy } from '@/lib/recognise/held-back';
import { HeldBackList } from './held-back-list';
import classes from './viewer.module.css';

/** Where it is filed and how it came about, in words. Text from pages is shown as text. */
export function RecordPane({ evidence }: { evidence: Evidence }) {
  const { viewer, terms, format, panel, app, receive, derive } = useWords();
  const index = useView();
  const { record, seal } = evidence;
  const { capture, page, picture, content } = record;
  const origin = index.origins.get(record.id);
  const inSpite =
    heldBackBy(record).length > 0 &&
    index.filings.some(({ evidence: filed, by }) => filed === record.id && by === 'person');
  const places = index.slotsOf.get(record.id) ?? [];
  const facts: [label: string, value: string | null | undefined][] = [
    [
      viewer.kind,
      terms.evidenceKinds[record.kind] + (record.derivation ? `（${terms.derivations[record.derivation]}）` : ''),
    ],
    [
      receive.origin,
      origin &&
        receive.originText(
          origin.department ? departmentName(index, origin.department) : origin.label,
          origin.fileName,
          format.time(origin.receivedAt),
        ),
    ],
    [
      isDerived(evidence) ? derive.madeAt : record.kind === 'file' ? viewer.addedAt : viewer.takenAt,
      format.time(record.takenAt),
    ],
    [viewer.fileName, record.fileName],
    [viewer.pageTitle, page?.title],
    [viewer.url, page?.url],
    [viewer.system, page?.system && terms.systems[page.system]],
    [
      viewer.status,
      capture && `${terms.captureStatus[capture.status].name}：${terms.captureStatus[capture.status].meaning}`,
    ],
    [viewer.reasons, capture?.reasons.length ? format.list(capture.reasons.map(terms.captureReason)) : null],
    [viewer.size, picture && viewer.pixels(picture.width, picture.height)],
    [viewer.bytes, format.bytes(content.bytes)],
    [viewer.mode, capture && terms.modes[capture.mode]],
    [viewer.trigger, capture && terms.triggers[capture.trigger]],
    [
      viewer.tiles,
      capture &&
        viewer.tilesText(
          capture.tiles.length,
          capture.seams.length,
          capture.seams.filter(({ unequal }) => unequal > 0).length,
        ),
    ],
    [viewer.interventions, capture && (capture.interventions.length ? format.list(capture.interventions) : app.none)],
    [
      viewer.scale,
      capture && viewer.scaleText(capture.viewport.width, capture.viewport.height, capture.viewport.scale),
    ],
    [viewer.browser, capture?.userAgent],
    [viewer.hash, content.sha256],
    [derive.originalSha256, record.originalSha256],
    [viewer.seal, seal],
    [viewer.id, record.id],
    [viewer.installation, record.installation],
  ];
  return (
    <>
      {!isDerived(evidence) && <h2 className={classes.heading}>{viewer.filedUnder}</h2>}
      {isDerived(evidence) ? null : places.length === 0 ? (
        <Text size="sm" c="var(--warn)" fw={600}>
          {panel.unfiled}
        </Text>
      ) : (
        <ul className={classes.places}>
          {places.map((key) => (
            <li key={key}>{slotPlace(index, key)}</li>
          ))}
        </ul>
      )}
      <HeldBackList evidence={[record.id]} />
      {inSpite && <Text size="sm">{viewer.filedInSpite}</Text>}
      <h2 className={classes.heading}>{viewer.record}</h2>
      <dl className={classes.facts}>
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Text size="xs" c="dimmed" mt="sm">
        {viewer.noLegalForce}
      </Text>
    </>
  );
}
