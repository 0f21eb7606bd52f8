import type { World } from '../coverage/world';
import type { Catalogue } from '../model/catalogue';
import type { Slot } from '../model/slot';

/** One slot that is asked for and not filled. */
export interface DeskGap {
  slot: string;
  item: number;
  /** Short name of the item. */
  itemName: string;
  /** The plan or county check it belongs to. */
  plan?: { id: string; serial: number; name: string };
  /** The firm it is about. */
  firm?: string;
  /** Name of the material, with 更新前 or 更新后. */
  material: string;
  kind: 'screenshot' | 'file';
  /** The whole line for a person, as every screen words it. */
  label: string;
  have: number;
  need: number;
  /** `yyyy-mm-dd`; null where neither plan nor catalogue names a day. */
  deadline: string | null;
  /** ⚑: the notice calls it easily lost. */
  flagged: boolean;
  /** It was sent back, for this reason, and nothing else has come since. */
  sentBack?: string;
}

export function gapsOf(slots: readonly Slot[], { items }: Catalogue, { planById, firms }: World): DeskGap[] {
  const itemByNo = new Map(items.map((item) => [item.no, item]));
  const firmById = new Map(firms.map((firm) => [firm.id, firm]));
  return slots.map((slot): DeskGap => {
    const { subject } = slot;
    const item = itemByNo.get(slot.item);
    const material = item?.materials.find(({ id }) => id === slot.material);
    const firm = subject.kind === 'firm' ? firmById.get(subject.firm) : undefined;
    const plan = planById.get('plan' in subject ? subject.plan : (firm?.plan ?? ''));
    const stage = slot.stage === undefined ? '' : slot.stage === 'before' ? ' 更新前' : ' 更新后';
    return {
      slot: slot.key,
      item: slot.item,
      itemName: item?.shortName ?? '',
      ...(plan ? { plan: { id: plan.id, serial: plan.serial, name: plan.name } } : {}),
      ...(firm ? { firm: firm.name } : {}),
      material: `${material?.name ?? slot.material}${stage}`,
      kind: material?.kind ?? 'screenshot',
      label: slot.label,
      have: slot.have,
      need: slot.need,
      deadline: slot.due,
      flagged: slot.easilyLost,
      ...(slot.review?.verdict === 'sent-back' && !slot.review.changed ? { sentBack: slot.review.reason } : {}),
    };
  });
}
