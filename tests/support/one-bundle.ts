import type { BundleScope } from '@/lib/bundle/scope';
import type { Clock } from '@/lib/model/ports';
import { ok } from '@/lib/model/result';
import type { Store } from '@/lib/store/port';
import { exportBundles } from '@/lib/use-cases/export-bundles';
import { good } from '../store/demo-store';

/** Exports `scope` as one zip and gives it as it would be saved. */
export async function oneBundle(
  scope: BundleScope,
  store: Store,
  clock: Clock,
): Promise<{ file: Blob; fileName: string; checkValue: string }> {
  let file = new Blob();
  const target = {
    async save(made: Blob, name: string) {
      file = made;
      return ok(name);
    },
  };
  const { exported } = await good(
    exportBundles(
      { scope, split: false, onlyNew: false },
      { store, clock, version: '0.0.0-demo', target, tools: null, progress: () => undefined },
    ),
  );
  const { fileName, checkValue } = exported[0]!;
  return { file, fileName, checkValue };
}
