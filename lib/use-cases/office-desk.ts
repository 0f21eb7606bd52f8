import { crossChecks } from '../desk/cross/cross-checks';
import type { CrossFinding } from '../desk/cross/finding';
import { buildDeskView, type DeskView } from '../desk/desk-view';
import { localNow } from '../model/local-time';
import type { Clock } from '../model/ports';
import type { Store } from '../store/port';
import { ensureAssessment } from './assessment-view';
import type { AssessmentView } from './workspace';

/** Everything the office's papers and sheets are made from, read at one moment. */
export interface OfficeDesk {
  view: AssessmentView & { assessment: NonNullable<AssessmentView['assessment']> };
  desk: DeskView;
  findings: CrossFinding[];
}

export async function readOfficeDesk(store: Store, clock: Clock): Promise<OfficeDesk> {
  const view = await ensureAssessment(store);
  const { assessment } = view;
  const lists = await store.checkLists(assessment.id);
  const desk = buildDeskView({
    ...view,
    today: localNow(clock).slice(0, 10),
    publicityDays: view.settings.publicityDays,
  });
  return { view, desk, findings: crossChecks({ ...view, lists }) };
}
