import type { ViewIndex } from '@/components/ui/view-index';
import { type GrayGrid, nearPairs, toGrayGrid } from '@/lib/tag/near-duplicate';

/** The filed captures of one material that hardly differ, seen by their stored small pictures. `load`: an object URL. */
export async function findNearPictures(
  index: ViewIndex,
  load: (id: string) => Promise<string | null>,
): Promise<[string, string][]> {
  const pictures: { id: string; group: string; grid: GrayGrid }[] = [];
  for (const { record } of index.kept) {
    const slot = index.slotByKey.get(index.slotsOf.get(record.id)?.[0] ?? '');
    if (record.kind !== 'capture' || !slot) continue;
    const url = await load(record.id);
    if (!url) continue;
    const grid = await gridOf(url);
    URL.revokeObjectURL(url);
    if (grid) pictures.push({ id: record.id, group: `${slot.item}.${slot.material}#${slot.stage ?? ''}`, grid });
  }
  return nearPairs(pictures);
}

async function gridOf(url: string): Promise<GrayGrid | null> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = new OffscreenCanvas(Math.max(1, image.naturalWidth), Math.max(1, image.naturalHeight));
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) return null;
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return toGrayGrid(data, width, height);
}
