import type { ReceivedBundleAt } from '../bundle/receive/origin';
import { checkEvidence, type EvidenceCheck } from '../coverage/check-evidence';
import { isOpen } from '../coverage/missing';
import type { CategoryRisk, PointsAtRisk } from '../coverage/points';
import { vanishedReviews } from '../coverage/reviews';
import type { WorldInput } from '../coverage/world';
import { sortWorld } from '../coverage/world';
import type { Assessment, Exemption } from '../model/assessment';
import type { Evidence, Filing } from '../model/evidence';
import type { Review } from '../model/review';
import type { Slot } from '../model/slot';
import { countSlots, type DeskCounts, doubtfulBySlot } from './counts';
import { type DeskGap, gapsOf } from './gaps';
import { receiptsByUnit, type UnitRef } from './receipts';
import { scoreOf } from './scores';
import { slotsByUnit, unitKey } from './units';

/** What one department or county has sent and still owes. */
export interface DeskUnit extends UnitRef {
  /** `Department.id`, or a county's region code. */
  id: string;
  name: string;
  /** 本机时间 of the last bundle that was taken in; null: nothing was ever received. */
  receivedAt: string | null;
  /** The sender's log at that bundle. */
  checkpoint: { seq: number; head: string; at: string } | null;
  /** All that was received from it, newest first. */
  receipts: ReceivedBundleAt[];
  total: DeskCounts;
  /** In the catalogue's order; only items that it has slots in. */
  items: (DeskCounts & { item: number })[];
  /** In the order of the slots, which is that of items and plans. */
  gaps: DeskGap[];
  reviews: ReviewCounts;
}

/** Slots with a mark that still holds, and slots where other pieces lie since (`changed`). */
export interface ReviewCounts {
  accepted: number;
  sentBack: number;
  changed: number;
}

/** One of the notice's categories: `points` − `atRisk` = `score`. */
export type DeskCategory = CategoryRisk & { score: number };

/** The notice's scoring with what is there now, by the rules of `lib/coverage`. */
export interface DeskScore {
  categories: DeskCategory[];
  /** Points of these categories: 100 for the city. */
  points: number;
  atRisk: number;
  score: number;
  bonus: PointsAtRisk['bonus'];
}

type DeskPart = Pick<DeskUnit, 'total' | 'items' | 'gaps' | 'reviews'>;

/** 市级汇总: everything the papers and sheets of the city office are made from, at one moment. */
export interface DeskView {
  assessment: { id: string; year: number; level: Assessment['level']; city: string; code: string };
  /** `yyyy-mm-dd`: the day the checks were made for. */
  today: string;
  /** Departments in the order of the list, then the counties in the catalogue's. */
  units: DeskUnit[];
  /** What no department and no county hands in: the office's own items, and plans without a lead. */
  office: DeskPart;
  /** Of all units and the office together. */
  total: DeskCounts;
  scores: {
    city: DeskScore;
    counties: { code: string; name: string; checks: number; score: DeskScore }[];
  };
  /** What the pages show against the notice's rules. */
  checks: EvidenceCheck[];
  /** Received from nobody who could be told: see `UnplacedReceipt`. */
  unplaced: UnplacedReceipt[];
  /** Marks on slots that are no longer asked for. */
  vanished: Review[];
}

/** unknown: the sender's department is not in the list · ambiguous: several go by that name · unnamed: no sender named. */
export interface UnplacedReceipt {
  receipt: ReceivedBundleAt;
  why: 'unknown' | 'ambiguous' | 'unnamed';
}

export interface DeskInput extends WorldInput {
  slots: readonly Slot[];
  evidence: readonly Evidence[];
  filings: readonly Pick<Filing, 'evidence' | 'slot'>[];
  exemptions: readonly Exemption[];
  /** What stands in the slots already; here for those that lost theirs. */
  reviews?: readonly Review[];
  /** Oldest first, as the log tells them. */
  receipts: readonly ReceivedBundleAt[];
  /** `yyyy-mm-dd`. */
  today: string;
  publicityDays?: number;
}

/** Builds the desk from one moment's reading of the store; linear in slots, evidence and filings. */
export function buildDeskView(input: DeskInput): DeskView {
  const { assessment, catalogue, departments, plans, slots, evidence, filings, exemptions, today } = input;
  const world = sortWorld(input);
  const doubtful = doubtfulBySlot(evidence, filings);
  const checks = checkEvidence({
    catalogue,
    plans,
    slots,
    exemptions,
    evidence,
    filings,
    today,
    publicityDays: input.publicityDays,
  });
  const { units, office } = slotsByUnit(input, world);
  const { placed, unplaced } = receiptsByUnit(input.receipts, { assessment, departments, world });
  const order = catalogue.items.map(({ no }) => no);
  const part = (own: readonly Slot[]): DeskPart => {
    const byItem = new Map<number, Slot[]>();
    for (const slot of own) {
      const list = byItem.get(slot.item);
      if (list) list.push(slot);
      else byItem.set(slot.item, [slot]);
    }
    return {
      total: countSlots(own, doubtful),
      items: order.flatMap((item) => {
        const list = byItem.get(item);
        return list ? [{ item, ...countSlots(list, doubtful) }] : [];
      }),
      gaps: gapsOf(own.filter(isOpen), catalogue, world),
      reviews: countReviews(own),
    };
  };
  return {
    assessment: {
      id: assessment.id,
      year: assessment.year,
      level: assessment.level,
      city: assessment.region.name,
      code: assessment.region.code,
    },
    today,
    units: units.map(({ kind, id, name, slots: own }) => {
      const receipts = [...(placed.get(unitKey({ kind, id })) ?? [])].reverse();
      const [last] = receipts;
      return {
        kind,
        id,
        name,
        receivedAt: last?.receivedAt ?? null,
        checkpoint: last ? { seq: last.checkpoint.seq, head: last.checkpoint.head, at: last.checkpoint.at } : null,
        receipts,
        ...part(own),
      };
    }),
    office: part(office),
    total: countSlots(slots, doubtful),
    scores: scoreOf(input, world, checks),
    checks,
    unplaced,
    vanished: vanishedReviews(slots, input.reviews ?? []),
  };
}

function countReviews(slots: readonly Slot[]): ReviewCounts {
  const marked = slots.flatMap(({ review }) => review ?? []);
  const held = (verdict: Review['verdict']) => marked.filter((one) => one.verdict === verdict && !one.changed).length;
  return {
    accepted: held('accepted'),
    sentBack: held('sent-back'),
    changed: marked.filter((one) => one.changed).length,
  };
}
