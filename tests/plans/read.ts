import type { Assessment, Department, Plan } from '@/lib/model/assessment';
import type { Catalogue } from '@/lib/model/catalogue';
import type { PlanFile } from '@/lib/plans/plan-file';
import { type PlanListPreview, previewPlanList } from '@/lib/plans/preview';

export const assessment: Assessment = {
  id: '140600-2022',
  year: 2022,
  region: { code: '140600', name: '朔州市' },
  level: 'city',
  catalogueId: '2022',
  me: { role: 'city-office', department: null },
};

/** Only the counties of a catalogue matter to a plan list. */
export const catalogue = { counties: [{ code: '140621', name: '山阴县' }] } as unknown as Catalogue;

interface Stored {
  plans?: Plan[];
  departments?: Department[];
  assessment?: Assessment;
}

export const preview = (file: PlanFile | string, stored: Stored = {}) =>
  previewPlanList(typeof file === 'string' ? { text: file } : file, {
    assessment,
    catalogue,
    plans: [],
    departments: [],
    ...stored,
  });

/** The preview of a list that must be readable. */
export async function read(file: PlanFile | string, stored: Stored = {}): Promise<PlanListPreview> {
  const result = await preview(file, stored);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
