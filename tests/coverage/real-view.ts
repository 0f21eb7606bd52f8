import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import { computeSlots } from '@/lib/coverage/slots';
import type { FirmCase, Plan } from '@/lib/model/assessment';
import { defaultSettings } from '@/lib/model/settings';
import type { AssessmentView } from '@/lib/use-cases/workspace';
import { departmentsOf, emptyView, plansFromSheet } from '../support/demo-data';
import { planSheet } from '../support/plan-sheet';
import { city } from './demo';

/** The 55 sample plans under the built-in catalogue with its real slots, nothing filed, and one of the plans. */
export function planOf(serial: number, firms: FirmCase[] = []): { view: AssessmentView; plan: Plan } {
  const catalogue = builtInCatalogue();
  const plans = plansFromSheet(planSheet());
  const departments = departmentsOf(plans);
  const nothing = { exemptions: [], evidence: [], filings: [] };
  const slots = computeSlots({ assessment: city, catalogue, departments, plans, firms, ...nothing });
  const plan = plans.find((one) => one.serial === serial);
  if (!plan) throw new Error(`no plan ${serial}`);
  const settings = { ...defaultSettings, assessment: city.id };
  return {
    plan,
    view: { ...emptyView(), settings, assessment: city, catalogue, departments, plans, firms, slots },
  };
}
