import type { Assessment, Department, Plan } from '../model/assessment';
import type { Catalogue, IndicatorItem, Material } from '../model/catalogue';
import type { StickyTags } from '../model/settings';
import { type Slot, type SlotRef, toSlotKey } from '../model/slot';
import type { Recognition } from '../recognise/types';

export interface ProposeInput {
  recognition: Recognition;
  sticky: StickyTags;
  catalogue: Catalogue;
  plans: readonly Plan[];
  departments: readonly Department[];
  assessment: Assessment;
  /** All slots of the assessment with their state (coverage). */
  slots: readonly Slot[];
  /** The slot that guided collecting is after, where it runs. */
  target?: SlotRef | null;
}

/** From here on a material guessed from the page alone may be filed without a choice of the person. */
export const certainMaterial = 0.8;
/** Below this a plan or material is not worth offering. */
export const worthOffering = 0.2;
/** A material that may be meant, with the strength that the page gives it. */
export interface Want {
  item: IndicatorItem;
  material: Material;
  /** chosen: by sticky tags or target · page: read off the page */
  by: 'chosen' | 'page';
  score: number;
}

/** The slot as coverage lists it. */
export const slotOf = (ref: SlotRef, slots: readonly Slot[]): Slot | undefined => {
  const key = toSlotKey(ref);
  return slots.find((slot) => slot.key === key);
};

/** Is its slot about a plan? */
export const needsPlan = (material: Material): boolean =>
  material.unit === 'plan' || material.unit === 'department-plan' || material.unit === 'county-check';
