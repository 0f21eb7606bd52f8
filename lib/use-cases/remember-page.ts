import type { SystemId } from '../model/catalogue';
import type { Clock, NewId } from '../model/ports';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import type { PageRule } from '../recognise/page-rules';
import { rememberPage } from '../recognise/remember-page';
import type { PageKind, PageReading } from '../recognise/types';
import type { Store } from '../store/port';
import { ensureAssessment } from './assessment-view';

/** What the person says that a page is. */
export interface RememberAs {
  kind: PageKind;
  system: SystemId | null;
  serves: { item: number; material: string }[];
}

/**
 * 「把这个页面记为…」: stores a rule by which its like is known from now on. `page-too-plain` where the page shows nothing
 * to know it by: such a rule would fit every page.
 */
export async function rememberThisPage(
  reading: PageReading,
  as: RememberAs,
  store: Store,
  clock: Clock,
  newId: NewId,
): Promise<Result<PageRule>> {
  const { plans } = await ensureAssessment(store);
  const names = plans.flatMap(({ name, aliases }) => [name, ...aliases]);
  const rule = rememberPage(reading, { id: newId(clock.now()), ...as }, names);
  if (rule.columns.length < 2 && rule.titles.length === 0 && rule.labels.length < 2)
    return err(problem('page-too-plain'));
  const saved = await store.savePageRule(rule);
  return saved.ok ? ok(rule) : saved;
}
