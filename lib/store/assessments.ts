import type { Assessment, Department, Exemption, FirmCase, Plan } from '../model/assessment';
import { canonicalJson, type Json } from '../model/canonical-json';
import type { Catalogue } from '../model/catalogue';
import type { Result } from '../model/result';
import type { PageRule } from '../recognise/page-rules';
import type { StoreContext } from './context';
import type { PlanImport } from './port';
import { write } from './write';

const same = (a: unknown, b: unknown): boolean => canonicalJson(a as Json) === canonicalJson(b as Json);

export const saveAssessment = (context: StoreContext, assessment: Assessment): Promise<Result<void>> =>
  write(context, [context.db.assessments], async (log) => {
    await context.db.assessments.put(assessment);
    await log.append('assessment-changed', { what: 'assessment', assessment: assessment.id, value: assessment });
  });

export const saveDepartments = (context: StoreContext, departments: Department[]): Promise<Result<void>> =>
  write(context, [context.db.departments], async (log) => {
    await context.db.departments.bulkPut(departments);
    const of = (assessment: string) => departments.filter((one) => one.assessment === assessment).map(({ id }) => id);
    for (const assessment of new Set(departments.map((one) => one.assessment)))
      await log.append('assessment-changed', { what: 'departments', assessment, departments: of(assessment) });
  });

/** Plans and departments by id; nothing is removed, so evidence filed under an older list keeps its plan. */
export const importPlans = (
  context: StoreContext,
  { assessment, plans, departments, fileName }: PlanImport,
): Promise<Result<{ added: number; changed: number }>> => {
  const { db } = context;
  return write(context, [db.plans, db.departments], async (log) => {
    // A list may name a plan twice; the last row counts, as it would when written one after the other.
    const byId = new Map<string, Plan>(plans.map((plan) => [plan.id, plan]));
    const rows = [...byId.values()];
    const before = await db.plans.bulkGet(rows.map(({ id }) => id));
    const added = before.filter((plan) => !plan).length;
    const changed = before.filter((plan, i) => plan && !same(plan, rows[i])).length;
    await db.plans.bulkPut(rows);
    await db.departments.bulkPut(departments);
    await log.append('plans-imported', {
      assessment,
      fileName,
      plans: rows.length,
      departments: departments.length,
      added,
      changed,
    });
    return { added, changed };
  });
};

export const saveFirm = (context: StoreContext, firm: FirmCase): Promise<Result<void>> =>
  write(context, [context.db.firms], async (log) => {
    await context.db.firms.put(firm);
    await log.append('assessment-changed', { what: 'firm', assessment: firm.assessment, value: firm });
  });

export const saveExemption = (context: StoreContext, exemption: Exemption): Promise<Result<void>> =>
  write(context, [context.db.exemptions], async (log) => {
    await context.db.exemptions.put(exemption);
    await log.append('exemption-set', { ...exemption });
  });

export const removeExemption = (context: StoreContext, assessment: string, slot: string): Promise<Result<void>> =>
  write(context, [context.db.exemptions], async (log) => {
    if (!(await context.db.exemptions.get([assessment, slot]))) return;
    await context.db.exemptions.delete([assessment, slot]);
    await log.append('exemption-set', { assessment, slot, reason: null });
  });

export const saveCatalogue = (context: StoreContext, catalogue: Catalogue): Promise<Result<void>> =>
  write(context, [context.db.catalogues], async (log) => {
    await context.db.catalogues.put(catalogue);
    await log.append('assessment-changed', { what: 'catalogue', catalogue: catalogue.id, title: catalogue.title });
  });

export const savePageRule = (context: StoreContext, rule: PageRule): Promise<Result<void>> =>
  write(context, [context.db.pageRules], async (log) => {
    await context.db.pageRules.put(rule);
    await log.append('assessment-changed', { what: 'page-rule', rule: rule.id, kind: rule.kind });
  });

export const removePageRule = (context: StoreContext, id: string): Promise<Result<void>> =>
  write(context, [context.db.pageRules], async (log) => {
    if (!(await context.db.pageRules.get(id))) return;
    await context.db.pageRules.delete(id);
    await log.append('assessment-changed', { what: 'page-rule-removed', rule: id });
  });
