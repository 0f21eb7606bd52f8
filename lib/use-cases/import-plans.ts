import { ok, type Result } from '../model/result';
import { type PlanListPreview, previewPlanList } from '../plans/preview';
import type { Store } from '../store/port';
import { ensureAssessment } from './assessment-view';
import type { PlanPreview } from './workspace';

/** Reads a plan list and says what it would change; nothing is stored before `commit`. */
export async function previewPlans(
  file: { name: string; bytes: ArrayBuffer } | { text: string },
  store: Store,
): Promise<Result<PlanPreview>> {
  const { assessment, catalogue, plans, departments } = await ensureAssessment(store);
  const preview = await previewPlanList(file, { assessment, catalogue, plans, departments });
  return preview.ok ? ok(withCommit(preview.value, assessment.id, store)) : preview;
}

function withCommit(preview: PlanListPreview, assessment: string, store: Store): PlanPreview {
  const { plans, departments, remap, ...shown } = preview;
  return {
    ...shown,
    remap(mapping) {
      const again = remap(mapping);
      return again.ok ? ok(withCommit(again.value, assessment, store)) : again;
    },
    commit: () => store.importPlans({ assessment, plans, departments, fileName: preview.fileName }),
  };
}
