import type * as zh from '../zh-cn/safety';

export const secondCopy: typeof zh.secondCopy = {
  title: 'Second copy',
  meaning:
    'Keeps all evidence, records and the log in a folder you choose, best on another disk. Plain files that open without this extension. While the panel or the workbench is open it is written a few seconds after each capture. Files are added; nothing in the folder is deleted.',
  noPicker:
    'This browser cannot write into a folder. Export bundles instead: choose “Everything” in one zip, at least once a week, and keep them on another disk.',
  toBundles: 'To the bundles',
  lastExport: (time: string, daysAgo: number) =>
    `Last export of everything: ${time} (${daysAgo === 0 ? 'less than a day ago' : `${daysAgo} days ago`})`,
  neverExported: 'Everything has never been exported.',
  notExported: (n: number) => `${n} pieces of evidence are not in the last export of everything. Please export again.`,
  allExported: 'All evidence is in the last export of everything.',
  none: 'No folder is chosen. If the computer or the browser fails, all evidence is lost.',
  folder: (name: string) => `Folder: ${name}`,
  asleep: 'The browser took back the permission for this folder. The buttons below ask again: please allow it.',
  neverVerified: 'No copy was verified yet.',
  verified: (time: string, daysAgo: number, evidence: number) =>
    `Last verified whole: ${time} (${daysAgo === 0 ? 'less than a day ago' : `${daysAgo} days ago`}), ${evidence} pieces`,
  notCopied: (n: number) => `${n} pieces are in no verified copy yet: please update it.`,
  allCopied: 'All evidence is in the verified copy.',
  inSight: {
    none: 'No second copy',
    asleep: 'Copy: permission needed',
    trouble: 'Copy: not written',
    never: 'Copy: never verified',
    today: 'Copy: verified within a day',
    old: (daysAgo: number) => `Copy: verified ${daysAgo} days ago`,
    neverExported: 'Nothing exported yet',
    notYetExported: (n: number) => `${n} pieces not in any export`,
    exportedToday: 'Exported within a day',
    exported: (daysAgo: number) => `Exported ${daysAgo} days ago`,
  },
  choose: 'Choose a folder',
  chooseOther: 'Choose another folder',
  update: 'Update and verify',
  verify: 'Verify only',
  restore: 'Restore from the copy',
  restoreMeaning:
    'Restoring brings back evidence that is lost or damaged here. Sound evidence stays as it is; what was deleted for good stays deleted.',
  writing: (done: number, all: number) => `Writing the copy: ${done} of ${all}`,
  verifying: (done: number, all: number) => `Verifying the copy: ${done} of ${all}`,
  restoring: (done: number, all: number) => `Restoring: ${done} of ${all}`,
  progress: 'Progress of the copy',
  stop: 'Stop',
  stopped: (written: number) => `Stopped after ${written} pieces. The next run goes on from there.`,
  sound: (evidence: number) => `The copy is sound: ${evidence} pieces match what was stored`,
  written: (n: number) => `${n} pieces were added this time.`,
  unsound: (n: number) => `${n} pieces are lost or damaged on this computer and were not copied:`,
  damaged: (n: number) => `${n} files of the copy are missing or were changed:`,
  damagedMeaning: 'Choose another, empty folder for a new copy, and leave the old folder as it is.',
  restored: (added: number, mended: number) => `Restored: ${added} brought back, ${mended} mended`,
  restoredWhole: 'This computer held nothing; it now holds what the copy holds, log and all.',
  restoredMerged: 'The evidence and the log of this computer were kept.',
  notRestored: (n: number) => `${n} files of the copy are missing or were changed and were not restored:`,
};

const findings: typeof zh.fullCheck.findings = {
  missing: () => 'its bytes are missing',
  damaged: () => 'its bytes are damaged',
  swapped: (other) => `its bytes were swapped: they are those of “${other}”`,
  'record-changed': () => 'its record was changed',
  'record-missing': () => 'it is in the log, but its record is gone',
  unlogged: () => 'it is stored, but not in the log',
  orphan: () => 'bytes without a record',
  'log-broken': (other) => `does not hold from entry ${other}`,
};

export const fullCheck: typeof zh.fullCheck = {
  title: 'Check all evidence',
  meaning: 'Computes every checksum again and checks the whole log. It changes nothing and may be stopped.',
  never: 'Nothing was checked yet.',
  last: (time: string, evidence: number, findings: number) =>
    `Last check: ${time}, ${evidence} pieces, ${findings === 0 ? 'all sound' : `${findings} problems`}`,
  start: 'Start the check',
  running: (done: number, all: number) => `Checking: ${done} of ${all}`,
  progress: 'Progress of the check',
  stop: 'Stop',
  stopped: (evidence: number) => `Stopped after ${evidence} pieces.`,
  sound: (evidence: number, bytes: string, entries: number) =>
    `All sound: ${evidence} pieces (${bytes}) and ${entries} log entries match what was stored`,
  found: (n: number) => `${n} problems found`,
  foundMeaning:
    'Nothing was changed or deleted. Connect the folder of the second copy and choose “Restore from the copy” above: it puts the originals back.',
  findings,
  log: 'The log',
  unknown: (id: string) => `No. ${id}`,
  more: (n: number) => `${n} more`,
};
