import { certainMaterial, type ProposeInput, slotOf, type Want, worthOffering } from './input';
import { refFor } from './subject';

/** Screenshot materials of an item, or the one of them that is named. */
function materialsOf({ catalogue }: ProposeInput, itemNo: number, materialId: string | null) {
  const item = catalogue.items.find(({ no }) => no === itemNo);
  if (!item) return [];
  return item.materials
    .filter((material) => material.kind === 'screenshot' && (materialId === null || material.id === materialId))
    .map((material) => ({ item, material }));
}

/**
 * The materials that the person has chosen. An item alone may have several: then the page says which, and where it
 * can't, `clear` is false and the person is asked.
 */
export function chosenWants(input: ProposeInput): { wants: Want[]; clear: boolean } {
  const { recognition, sticky, target } = input;
  const [itemNo, materialId] = target ? [target.item, target.material] : [sticky.item, sticky.material];
  if (itemNo === null) return { wants: [], clear: false };
  const found = materialsOf(input, itemNo, materialId).map((one): Want => {
    const guess = recognition.materials.find(
      ({ value }) => value.item === itemNo && value.material === one.material.id,
    );
    return { ...one, by: 'chosen', score: guess?.score ?? 0 };
  });
  if (materialId !== null || found.length <= 1) return { wants: found, clear: found.length === 1 };
  const seen = found.filter((want) => want.score >= worthOffering).sort((a, b) => b.score - a.score);
  const certain = seen.filter((want) => want.score >= certainMaterial);
  if (clearlyBest(seen)) return { wants: seen.slice(0, 1), clear: true };
  if (certain.length) return { wants: certain, clear: true };
  return { wants: seen.length ? seen : found, clear: false };
}

/** What the page can serve besides what is chosen. */
export function pageWants(input: ProposeInput, chosen: readonly Want[]): Want[] {
  return input.recognition.materials.flatMap(({ value, score }) =>
    score < worthOffering || chosen.some((want) => want.item.no === value.item && want.material.id === value.material)
      ? []
      : materialsOf(input, value.item, value.material).map((one): Want => ({ ...one, by: 'page', score })),
  );
}

/**
 * Nothing chosen: the page's best material stands. It is clear (may be filed) only where the page is certain and
 * exactly one open slot, or several of one plan that one picture proves, come into question.
 */
export function certainWants(
  offered: readonly Want[],
  plan: string | null,
  input: ProposeInput,
): { wants: Want[]; clear: boolean } {
  const [best] = offered;
  if (!best) return { wants: [], clear: false };
  const near = offered.filter((want) => best.score - want.score < 0.15);
  const missing = near.filter((want) => {
    const ref = refFor(want, plan, input);
    const slot = ref && slotOf(ref, input.slots);
    return slot?.state === 'missing' || slot?.state === 'partial';
  });
  const wants = missing.length ? missing : [best];
  const together = wants.every((want) => want.material.unit === 'plan' || want.material.unit === 'county-check');
  return { wants, clear: wants[0]!.score >= certainMaterial && (wants.length === 1 || together) };
}

const clearlyBest = (sorted: readonly { score: number }[]): boolean =>
  sorted.length > 0 && sorted[0]!.score - (sorted[1]?.score ?? 0) >= 0.2;
