import type { ExemptionReason, Role } from '@/lib/model/assessment';
import type { Condition, ProviderRole, Stage, SystemId, Unit } from '@/lib/model/catalogue';
import type { CaptureMode, CaptureStatus, CaptureTrigger, EvidenceRecord, Filing } from '@/lib/model/evidence';
import type { SlotState } from '@/lib/model/slot';
import type { PageKind, QualityFlag } from '@/lib/recognise/types';
import type { Term } from '../shapes';

export const systems: Record<SystemId, string> = {
  platform: 'Double-random platform',
  publicity: 'National enterprise credit publicity system',
  coordination: 'Coordination platform of the publicity system',
  website: 'Government web site or credit site',
};

export const systemsShort: Record<SystemId, string> = {
  platform: 'Platform',
  publicity: 'Publicity system',
  coordination: 'Coordination platform',
  website: 'Web site',
};

export const pageKinds: Record<PageKind, string> = {
  'plan-list': 'Annual inspection plans',
  'task-list': 'Inspection tasks',
  'draw-list': 'Random draws',
  'draw-objects': 'Firms to be inspected',
  'check-items': 'Check items on the platform',
  'inspector-base': 'Inspector database',
  'object-base': 'Inspection-object database',
  'result-entry': 'Inspection results',
  'check-form': 'Inspection record form',
  'task-statistics': 'Task statistics',
  'task-notice': 'Task announcement',
  'result-notice': 'Published inspection results',
  'firm-page': 'A firm’s public page',
  'penalty-entry': 'Penalty decision entry',
  'list-publication': 'Published list of matters',
  'plan-publication': 'Published plan',
  captcha: 'Captcha page',
  login: 'Login page',
  error: 'Error page',
  blank: 'Blank page',
  unknown: 'Unknown page',
};

export const modes: Record<CaptureMode, string> = {
  visible: 'Visible part',
  full: 'Full page',
  framed: 'Full page in its frame',
  region: 'Region',
  element: 'Part of the page',
};

export const triggers: Record<CaptureTrigger, string> = {
  key: 'shortcut',
  icon: 'toolbar icon',
  menu: 'context menu',
  panel: 'side panel button',
  driver: 'command line',
};

export const captureStatus: Record<CaptureStatus, Term> = {
  complete: { name: 'Complete', meaning: 'Every part is a real picture of the screen and every seam matches.' },
  truncated: { name: 'Truncated', meaning: 'The page goes on. See the reason; take it in several pictures if needed.' },
  doubtful: { name: 'Doubtful', meaning: 'The page changed during the capture. Check it enlarged, or take another.' },
};

const reasons: Record<string, string> = {
  'seam-differs': 'the page changed during the capture; one seam does not match fully',
  'pictures-missing': 'some pictures did not load in time',
  'still-loading': 'the page still showed a loading mark',
  'page-grows': 'the page kept growing; only its beginning was taken',
  'too-long': 'the page is too long; only its beginning was taken',
  'width-changed': 'the page’s width changed during the capture',
  'height-changed': 'the page kept getting longer during the capture; its last part was not taken',
  'foreign-frame':
    'the content is in a frame of another site; only what is seen was taken. Open the frame by itself to take all of it',
  'area-cut-off': 'a part of the scrolled area lay outside the window and was not taken',
  captcha: 'there is a captcha on the page',
  login: 'this is a login page',
  'error-page': 'this is an error page',
  blank: 'the page is blank',
  'text-too-small': 'the text is too small to be read in print',
  'dialog-covers': 'a dialog covers the content',
  'rows-hidden': 'the list has rows that are not shown',
  'other-plan': 'the page shows another plan; filed on purpose',
  'already-served': 'the slot was already served; filed again on purpose',
};

export const captureReason = (code: string): string => reasons[code] ?? `something else (code ${code})`;

export const evidenceKinds: Record<EvidenceRecord['kind'], string> = {
  capture: 'Screenshot',
  file: 'File',
  derived: 'Derived picture',
  reconstruction: 'Re-rendered page (not a capture)',
};

export const derivations: Record<NonNullable<EvidenceRecord['derivation']>, string> = {
  strip: 'information strip added',
  redaction: 'personal data covered',
  marks: 'marks added',
};

export const filedBy: Record<Filing['by'], string> = {
  person: 'filed by hand',
  proposal: 'filed by recognition',
  import: 'imported with a bundle',
};

export const stages: Record<Stage, string> = { before: 'before the update', after: 'after the update' };

export const slotStates: Record<SlotState, Term> = {
  missing: { name: 'Missing', meaning: 'due, no evidence yet' },
  partial: { name: 'Partial', meaning: 'some evidence, not enough' },
  done: { name: 'Done', meaning: 'all evidence is there' },
  'not-applicable': { name: 'Not applicable', meaning: 'excused for an objective reason' },
  optional: { name: 'Optional', meaning: 'may be added, never counted as missing' },
};

export const slotSigns: Record<SlotState, string> = {
  missing: '✕',
  partial: '½',
  done: '✓',
  'not-applicable': '–',
  optional: '○',
};

export const roles: Record<Role, Term> = {
  department: { name: 'City department', meaning: 'collects its own evidence and hands it to the city office' },
  'city-office': { name: 'City office', meaning: 'provides its own material and gathers everybody else’s' },
  'county-office': { name: 'County office', meaning: 'collects the county’s evidence' },
};

export const providers: Record<ProviderRole, string> = {
  'city-office': 'City office',
  'every-department': 'Every city department',
  'concerned-department': 'Concerned city departments',
  'lead-department': 'The plan’s lead department',
  'partner-department': 'Departments that took part',
  'county-office': 'County office',
};

export const units: Record<Unit, string> = {
  once: 'one for the city',
  department: 'each department',
  plan: 'each plan',
  'department-plan': 'each department and plan',
  firm: 'each firm',
  county: 'each county',
  'county-department': 'each county department',
  'county-check': 'each county inspection',
};

export const conditions: Record<Condition, string> = {
  adjusted: 'when the plan was adjusted',
  'no-object': 'when there is nothing to inspect',
  'problem-found': 'when a problem was found',
  penalised: 'when a penalty was imposed',
  abnormal: 'when the firm is listed as abnormal',
  sanctioned: 'when the firm was penalised or listed as abnormal',
  'objective-reason': 'when there is an objective reason',
  innovation: 'when there is an innovation',
};

export const exemptionReasons: Record<ExemptionReason, string> = {
  'no-object': 'Nothing to inspect (with a written statement)',
  'not-market-entity': 'Not a market entity (with the inspection scheme)',
  'sole-trader': 'Sole traders have no risk class (with the inspection scheme)',
  'own-risk-classes': 'Inspected before 3 August with own risk classes (with scheme and rules)',
  'no-problem': 'No problem was found in any firm',
  other: 'Another objective reason (please state)',
};

export const qualityFlags: Record<QualityFlag, Term> = {
  captcha: { name: 'Captcha', meaning: 'solve the captcha first, then capture.' },
  login: { name: 'Login page', meaning: 'log in and open the page you need first.' },
  'error-page': { name: 'Error page', meaning: 'reload the page first.' },
  blank: { name: 'Blank page', meaning: 'wait until the content appears.' },
  'still-loading': { name: 'Loading', meaning: 'wait until the page has loaded.' },
  'text-too-small': { name: 'Small text', meaning: 'zoom the page in; the text cannot be read in print.' },
  'dialog-covers': { name: 'Covered by a dialog', meaning: 'close the dialog first.' },
  'rows-hidden': {
    name: 'Rows not shown',
    meaning: 'show more rows a page, or take another picture of the next page.',
  },
};

export const unlikeBefore: Record<'other-page' | 'other-width' | 'other-scroller', string> = {
  'other-page': 'another page',
  'other-width': 'another width',
  'other-scroller': 'another scrolling area',
};

export const warnings = {
  'other-plan': (chosen: string, onPage: string, served: boolean) =>
    served
      ? `You chose “${chosen}”, but the page shows “${onPage}”, which has its evidence already. Open the page of “${chosen}”.`
      : `You chose “${chosen}”, but the page shows “${onPage}”. Check it, or let the plan follow the page.`,
  'already-served': (slots: string[]) => {
    const named = slots.slice(0, 2).map((slot) => `“${slot}”`);
    const more = slots.length > 2 ? ` and ${slots.length - 2} more` : '';
    return `${named.join(', ')}${more} already ${slots.length > 1 ? 'have' : 'has'} evidence; another picture would be one too many.`;
  },
  'plan-unknown': () => 'No plan was recognised on the page; choose one below.',
  'material-unclear': () => 'This item has several materials and the page does not say which; choose it in the panel.',
  'subject-unknown': (of: 'department' | 'county' | 'firm') =>
    `The page does not say which ${of} it is about; choose it in the panel, or use “Refile”.`,
  'nothing-chosen': () => 'No indicator item is chosen; the picture will wait as “unfiled”.',
  'other-system': (wanted: string, found: string) => `This material belongs to: ${wanted}. The open page is: ${found}.`,
  'other-page': (wanted: string, found: string) =>
    `You chose “${wanted}”, but the page looks like “${found}”; please check.`,
  'same-as-before': (slot: string) =>
    `It is the very same picture as in “${slot}” and shows no update. Update first, then capture again; only if nothing was to change, file it all the same.`,
  'unlike-before': (what: string) =>
    `It does not match its “before”: ${what}. Capture “after” on the same page, at the same width, in the same way.`,
  'same-picture': (slot: string) =>
    `The very same picture is filed under “${slot}” already. Each plan needs its own; check the page.`,
  quality: (name: string, meaning: string, reason: string) => `${name}: ${meaning}${reason ? ` (${reason})` : ''}`,
};

export const certainty = (score: number): string => (score >= 0.8 ? 'sure' : score >= 0.5 ? 'likely' : 'unsure');
