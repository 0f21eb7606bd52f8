import type { FirmCase } from '../model/assessment';
import type { StickyTags } from '../model/settings';
import type { SlotRef } from '../model/slot';
import type { PageKind, Recognition } from '../recognise/types';
import { choosePlan } from './choose-plan';

/** Pages that say what an inspection found, or who was penalised. */
const tellsResults = new Set<PageKind>(['result-entry', 'check-form', 'result-notice', 'penalty-entry']);
const most = 50;

export interface OpenInput {
  recognition: Recognition;
  sticky: StickyTags;
  target?: SlotRef | null;
  assessment: string;
  /** Firm cases there are; one that a person has closed is not opened again. */
  firms: readonly FirmCase[];
}

/**
 * The firm cases that a page's recognised results open (items 19, 20, 33–35): each firm with a problem, where the plan is
 * certain. A page that only lists firms, or of an uncertain plan, opens none.
 */
export function firmsToOpen({ recognition, sticky, target, assessment, firms }: OpenInput): FirmCase[] {
  if (!tellsResults.has(recognition.kind.value) || recognition.kind.score < 0.6) return [];
  const penalised = recognition.kind.value === 'penalty-entry';
  const found = recognition.firms.filter(({ value, score }) => score >= 0.7 && (value.problemFound || penalised));
  if (found.length === 0 || found.length > most) return [];
  const plan = choosePlan({ recognition, sticky, target });
  if (plan.id === null || plan.warnings.length > 0) return [];
  const planId = plan.id;
  return found.flatMap(({ value: { name, creditCode } }): FirmCase[] => {
    const known = firms.some(
      (firm) => firm.plan === planId && (firm.name === name || (creditCode && firm.creditCode === creditCode)),
    );
    if (known || !name) return [];
    return [
      {
        id: firmCaseId(planId, name, creditCode),
        assessment,
        plan: planId,
        name,
        ...(creditCode ? { creditCode } : {}),
        problemFound: true,
        penalised,
        abnormal: false,
        openedBy: 'page',
      },
    ];
  });
}

/** `planId~creditCode`, or `planId~name` where no code is known. */
export const firmCaseId = (plan: string, name: string, creditCode?: string): string => `${plan}~${creditCode ?? name}`;
