import type { readings as zh } from '../zh-cn/readings';

export const readings: typeof zh = {
  title: 'Points the notice leaves open',
  meaning:
    'What the notice does not say is counted as shown here. Change it once the office has decided: slots, checks and points follow at once, on this computer.',
  asIs: ' (default)',
  allDepartments: 'Empty: the usual list',
  labels: {
    absence: 'One department without evidence',
    need: 'Pieces of each material',
    points: 'Points for each lack (0: none)',
    found: 'Faults found by hand',
    firms: '“3 firms” and “3 %”',
    'cut-off': 'On 3 August itself',
    days: 'Days from issue to publication',
    departments: 'Only these departments',
    partners: 'Which departments owe it',
    counts: 'Does it count?',
    counties: 'Deductions of the counties',
  },
  choices: {
    absence: {
      once: 'counts once as soon as one lacks it',
      each: 'counts for each',
      all: 'counts once if all lack it',
    },
    firms: { both: 'both are needed', either: 'either is enough' },
    'cut-off': { before: 'is no longer before: platform classes', on: 'is still before: own classes' },
    partners: { all: 'each that takes part', lead: 'the lead alone' },
    counts: { yes: 'counts', no: 'does not count' },
    counties: { sum: 'added up, bounded by the points', mean: 'each bounded by the points, then the mean' },
  },
  numberForms: 'Forms of platform numbers',
  numberFormsMeaning:
    'Provinces differ. One letter a digit: R region, Y year, M month, D day, S serial; # for any other digit.',
  numberForm: { plan: 'Plan number', task: 'Task number' },
  numberFormInvalid: 'Write 6 digits of region, then the year (or date), and 2 to 5 digits of serial after it',
};
