import type { Evidence } from '../model/evidence';
import type { LocalTime } from '../model/local-time';
import type { Slot } from '../model/slot';
import { type BundleInput, planBundle } from './plan-bundle';

/** The kinds of slots whose names differ most: of a plan, of a pair, of anything else. */
const kinds: ((slot: Slot) => boolean)[] = [
  ({ subject, stage }) => 'plan' in subject && !stage,
  ({ stage }) => stage === 'before',
  ({ subject }) => subject.kind === 'firm',
  ({ subject, stage }) => subject.kind === 'department' && !stage,
];

/** How pictures of this assessment would be called by a template: of slots that it has, one a kind. */
export function exampleNames(names: string, input: BundleInput, takenAt: LocalTime): string[] {
  const slots = kinds.flatMap((is) => input.slots.find(is) ?? []);
  const evidence = slots.map((_, at) => picture(at, input.assessment.id, takenAt));
  const filings = slots.map(({ key }, at) => ({
    evidence: evidence[at]!.record.id,
    slot: key,
    assessment: input.assessment.id,
    at: takenAt,
    by: 'person' as const,
  }));
  return planBundle({ kind: 'all' }, { ...input, evidence, filings }, { names }).files.map(
    ({ path }) => path.split('/').at(-1) ?? path,
  );
}

const picture = (at: number, assessment: string, takenAt: LocalTime): Evidence => ({
  record: {
    id: `01GBT00000000000000000000${at}`,
    assessment,
    kind: 'capture',
    derivedFrom: null,
    derivation: null,
    content: { sha256: '0'.repeat(64), crc32: 0, bytes: 0, mediaType: 'image/png' },
    picture: null,
    fileName: null,
    page: null,
    capture: null,
    takenAt,
    installation: 'example',
  },
  seal: '0'.repeat(64),
  trashedAt: null,
});
