import type { Words } from '../zh-cn';
import { list } from './format';

const some = (names: readonly string[], most = 8): string =>
  names.length > most ? `${list(names.slice(0, most))} and others, ${names.length} in all` : list(names);

export const crossCheck: Words['crossCheck'] = {
  title: 'Cross-checks',
  meaning:
    'Items 6, 7, 13, 24 and 28: plans, item list, member units, entries on the platform and papers compared with each other.',
  of: 'Checked for',
  whole: 'The city',
  rules: {
    'no-list': () => ({
      what: 'No item list yet: whether the plans cover it, or go beyond it, can’t be told.',
      todo: 'Choose the list’s file under “Lists to compare with”, or paste it.',
    }),
    'matter-uncovered': (matter, similar) => ({
      what: `No plan covers “${matter}”${similar.length > 0 ? `; plans have something alike: ${list(similar)}` : ''}.`,
      todo: 'Put it in a plan (adjust and publish it), or confirm that there is no object and add a written explanation; where only the wording differs, make it the same.',
    }),
    'no-object-unproven': (matter) => ({
      what: `“${matter}” is marked as having no object, but there is no written explanation.`,
      todo: 'File the scan of the explanation under “无监管对象书面说明”.',
    }),
    'no-object-covered': (matter, plans) => ({
      what: `“${matter}” is marked as having no object, yet plans have it: ${some(plans)}.`,
      todo: 'See whether there is really no object, and take one of the two back.',
    }),
    'explanation-idle': () => ({
      what: 'There is a written explanation, but no matter of the list is marked as having no object.',
      todo: 'Tick the matters that the explanation is about.',
    }),
    'plan-outside': (plan, similar) => ({
      what: `The matters of ${plan} are not in the list${similar.length > 0 ? `; the list has something alike: ${list(similar)}` : ''}.`,
      todo: 'Nothing outside the list may be inspected: adjust plan or list; where only the wording differs, make it the same.',
    }),
    'plan-partly-outside': (plan, pieces) => ({
      what: `“${list(pieces)}” of ${plan} is not found in the list.`,
      todo: 'See whether these are in the list; where only the wording differs, make it the same.',
    }),
    'plan-silent': (plan) => ({
      what: `${plan} names no matters, so it can’t be compared with the list.`,
      todo: 'Add them to the plan sheet and import it again.',
    }),
    'matter-department-absent': (matter, [department = '', ...plans]) => ({
      what: `${department} answers for “${matter}”, but takes no part in the plans that cover it (${some(plans)}).`,
      todo: 'Check the department, and add it to the plan where needed.',
    }),
    'member-uncovered': (member) => ({
      what: `Member unit “${member}” leads or joins no plan.`,
      todo: 'Put it in a plan; where the plans use another name for it, add that as an alias under “Plans and departments”.',
    }),
    'member-twice': (member, [first = '']) => ({
      what: `Member units “${member}” and “${first}” are one department.`,
      todo: 'Take one of them out of the list.',
    }),
    'beyond-members': (count, names) => ({
      what: `${count} more departments in the plans are no member units: ${some(names)}.`,
      todo: 'The notice allows it: nothing to do. If the group was adjusted, add the paper of the adjustment.',
    }),
    'plan-count': (count, [wanted = '']) => ({
      what: `The plan list has ${count} plans, the notice says ${wanted}.`,
      todo: 'See whether the list was imported whole, or the plan was adjusted; then the adjustment and its publication are needed.',
    }),
    'plan-name-twice': (name, serials) => ({
      what: `“${name}” stands in the plan list ${serials.length} times: ${list(serials)}.`,
      todo: 'See whether it was entered twice.',
    }),
    'serial-missing': (_, serials) => ({
      what: `Numbers are missing in the plan list: ${some(serials, 20)}.`,
      todo: 'See whether the list was imported whole.',
    }),
    'document-missing': (count) => ({
      what: `${count} plans were imported, but the plan document is not filed: nothing to compare them with one by one.`,
      todo: 'File the scan of the plan document under “抽查计划文件”.',
    }),
    'too-few-checks': (count, [wanted = '']) => ({
      what: `Only ${count} joint checks, fewer than ${wanted}.`,
      todo: 'Add plans, or see whether the list was imported whole.',
    }),
    'no-lead': (plan) => ({
      what: `${plan} has no lead department: nobody hands in its scheme and pictures.`,
      todo: 'Add it to the plan sheet and import it again.',
    }),
    'done-without-scheme': (plan) => ({
      what: `${plan} has pictures of the check but no scheme.`,
      todo: 'Ask the lead department for the scheme (it should be issued before the check).',
    }),
    'entry-missing': (plan, departments) => ({
      what: `${plan} lacks the picture of its entry on the platform: ${some(departments)}.`,
      todo: 'Ask them for it; what is not entered has to be, before the check is launched. One picture may serve several departments.',
    }),
    'entry-shared': (count, plans) => ({
      what: `One picture stands for ${count} plans: ${some(plans)}.`,
      todo: 'Make sure that each can be read in it; take the others one by one.',
    }),
    'entry-twice': (plan, [department = '', count = '']) => ({
      what: `${plan} has ${count} pictures of its entry from ${department}.`,
      todo: 'See whether it was entered twice; if there are only too many pictures, move the rest out.',
    }),
    'entry-late': (plan, [department = '', text = '']) => ({
      what: `${plan}, ${department}: ${text}.`,
      todo: 'Ask the department for the reason; a plan is entered before its check is launched.',
    }),
    'entry-same-day': (plan, [department = '', text = '']) => ({
      what: `${plan}, ${department}: ${text}.`,
      todo: 'The pictures show days alone; ask the department which came first.',
    }),
    'entry-without-file': (department) => ({
      what: `${department} has pictures of entries but no plan document to compare them with.`,
      todo: 'Ask the department for its annual plan document.',
    }),
    'number-shared': (number, plans) => ({
      what: `${plans.length} plans have the platform number ${number}: ${some(plans)}.`,
      todo: 'Correct the numbers and import the plan list again.',
    }),
  },
  states: { fail: 'Fault', warn: 'Please check', note: 'To know' },
  none: 'Nothing found',
  noneMeaning: 'The lists and plans that were entered agree with each other.',
  noPlans: 'No plans yet',
  noPlansMeaning: 'There is something to compare once the plan list is imported.',
  item: (no) => `Item ${no}`,
  count: (n) => `${n} found`,
  more: (n) => `${n} more`,
  finding: 'Found',
  todo: 'What to do',
  mend: { coverage: 'To the coverage table', plans: 'To plans and departments', lists: 'To the lists' },
  lists: 'Lists to compare with',
  listsMeaning:
    'Item list and member units serve these checks alone; they stay on this computer and go into no bundle.',
  matters: 'Item list',
  mattersChoose: 'Choose the list’s file (xlsx, xls, csv)',
  mattersPaste: 'Or paste it, one matter a line; the department after a tab',
  mattersRead: 'Read the pasted list',
  mattersHave: (n, without) => `${n} matters${without > 0 ? `, ${without} of them without an object` : ''}`,
  mattersNone: 'No item list yet',
  replace: 'Another list',
  noObject: 'No object',
  noObjectFor: (matter) => `“${matter}” has no object`,
  department: 'Department',
  members: 'Member units',
  membersHint: 'As the founding paper lists them, one a line or separated by 、',
  membersHave: (n) => `${n} units`,
  save: 'Save',
  saved: 'Saved',
};

export const officePapers: Words['officePapers'] = {
  title: 'Papers',
  meaning:
    'Drafted from the figures as they are now, in the form of GB/T 9704. What is not known stays a marked blank; nothing is made up.',
  fields: {
    office: 'Issuing office',
    number: 'Document number',
    numberHint: 'e.g. 演示办函〔2022〕1号',
    signedOn: 'Date of the paper',
    deadline: 'Gaps to be filled by',
    contact: 'Contact',
    phone: 'Telephone',
    redHead: 'Print the red head',
    dayHint: 'e.g. 2022-08-31',
    dayWrong: 'No such day, so it stays blank in the papers. Write 2022-08-31 or 2022年8月31日',
  },
  fieldsMeaning: 'What is left empty stays a marked blank in the paper.',
  kinds: {
    bulletin: { name: 'Bulletin 通报', about: 'Progress of all, ranking and common faults, with three tables' },
    'urge-letter': { name: 'Urging letter 督办函', about: 'One a unit: its gaps by item and plan, and the deadline' },
    contents: { name: 'Contents 佐证材料目录', about: 'What is there, by item' },
  },
  make: (name) => `Make ${name}`,
  making: 'Being made …',
  made: (name) => `Made: ${name}`,
  unit: 'Unit',
  everyUnit: (n) => `All units that lack something (${n}, in one zip)`,
  wholeCity: 'Everything',
  lacksNothing: 'lacks nothing, needs no letter',
  templates: 'Templates',
  templatesMeaning:
    'Download a template, change it in Word or WPS and put it in place. {{name}} is filled in; what stands between {{#单位}} and {{/单位}} repeats for each; names that are not known stay marked blanks.',
  builtIn: 'Built in',
  own: (file) => `Your own: ${file}`,
  download: 'Download template',
  choose: 'Use your own',
  restore: 'Built-in again',
  unknownTokens: (names) => `In place. ${names.length} names are not known and will be marked blanks: ${list(names)}`,
  taken: 'In place; all its names are known.',
  fileNames: {
    bulletin: (year, day) => `通报_${year}年度佐证材料收集进展_${day}.docx`,
    'urge-letter': (year, unit, day) => `督办函_${year}年度_${unit}_${day}.docx`,
    letters: (year, n, day) => `督办函_${year}年度_${n}份_${day}.zip`,
    contents: (year, unit, day) => `佐证材料目录_${year}年度_${unit}_${day}.docx`,
    sheet: (year, day) => `进展表_${year}年度_${day}.xlsx`,
  },
};

export const deskOverview: Words['deskOverview'] = {
  title: 'Overview on one page, and progress sheet',
  meaning: 'One A4 page to print or save as PDF; the progress sheet is an xlsx with units, items, gaps and scores.',
  print: 'Print the overview',
  sheet: 'Export the progress sheet',
  heading: (city, year) => `${city} ${year}: progress of the evidence`,
  asOf: (day) => `As of ${day}`,
  figures: {
    asked: 'Asked for',
    served: 'There',
    missing: 'Missing',
    flagged: 'Easily lost, missing',
    score: 'Score worked out',
    sent: 'Units that sent',
  },
  byItem: 'By item',
  byUnit: 'By unit',
  timeline: 'Progress and dates',
  share: 'Share',
  plans: (done, all) => `Results published ${done}/${all}`,
  evidence: (done, all) => `All evidence ${done}/${all}`,
  target: (percent, day) => `${percent}% by ${day}`,
  collection: (day) => `Collected from ${day}`,
  today: 'Today',
  notSent: 'nothing sent',
  nothingYet: 'Nothing is filed yet, so there is no progress to draw.',
  bar: (name, share, served, asked) => `${name}: ${share} (${served}/${asked})`,
  chart: (title) => `${title} (chart)`,
  legend: '■ there　□ missing',
};
