import type { ProblemCode } from '@/lib/model/problem';
import type { Detail, ProblemSentence } from '../shapes';

const say = (what: string, meaning: string, todo: string) => (): ProblemSentence => ({ what, meaning, todo });
const row = (d: Detail) => (d.row === undefined ? '' : ` row ${d.row}`);
const column = (d: Detail) => (d.column === undefined ? '' : ` column “${d.column}”`);
const file = (d: Detail) => {
  const name = d.fileName ?? d.file ?? d.name;
  return name === undefined ? 'the file' : `“${name}”`;
};

const evidence = (d: Detail) => (d.name === undefined ? 'this evidence' : `“${d.name}”`);

export const problems: Record<ProblemCode, (detail: Detail) => ProblemSentence> = {
  'browser-page': say(
    'This is a page of the browser itself and cannot be captured.',
    'Browsers let no extension read settings, extension or new-tab pages.',
    'Switch to the web page you need and press the capture key again.',
  ),
  'page-failed': say(
    'This page did not open; nothing was captured.',
    'The browser shows an error page: no network, a wrong address, or a site that does not answer. Stored evidence is untouched.',
    'When the network or the site is back, reload the page and press the capture key again.',
  ),
  'page-too-plain': say(
    'This page has nothing to know it by; it was not remembered.',
    'It shows no heading, table or labels of its own, so other pages would be taken for it.',
    'Open the page that has the list or the form, and remember that one.',
  ),
  'no-permission': say(
    'Access to this page has not been granted; nothing was captured.',
    'The browser grants it only after a shortcut or a click on the toolbar icon.',
    'Press a capture shortcut on the page, or choose “Allow on all pages” in the side panel.',
  ),
  'tab-changed': say(
    'You changed tabs during the capture; the picture was not kept.',
    'Going on would have mixed another page into it.',
    'Return to the page and capture again without changing tabs.',
  ),
  'page-navigated': say(
    'The page moved to another address during the capture; the picture was not kept.',
    'Picture and address would not match.',
    'Wait until the page has opened and capture again.',
  ),
  'frame-changed': say(
    'A frame in the page changed its content during the capture; the picture was not kept.',
    'It may show what was there before, or after.',
    'Wait until the page stands still and capture again.',
  ),
  'page-gone': say(
    'The page was reloaded or left during the capture; the picture was not kept.',
    'The original content is gone and the picture incomplete.',
    'Wait until the page is back and capture again.',
  ),
  'tab-closed': say(
    'The tab was closed; the picture was not kept.',
    'The page to capture is gone.',
    'Open the page again and capture it.',
  ),
  'capture-busy': say(
    'The previous capture is still under way.',
    'One picture is taken at a time so that they never mix.',
    'Wait until it is done, or cancel it.',
  ),
  'capture-cancelled': say(
    'Cancelled; nothing was kept.',
    'The page is as it was before.',
    'Press a capture key whenever you are ready.',
  ),
  'capture-interrupted': say(
    'The capture was interrupted; the picture was not kept.',
    'The browser stopped the background program. Stored evidence is not affected.',
    'Capture again.',
  ),
  'capture-timeout': say(
    'The page did not respond for a long time; the picture was not kept.',
    'It may still be loading or be stuck.',
    'Wait for the page or reload it, then capture again.',
  ),
  'nothing-selected': say(
    'No area was selected; nothing was kept.',
    'The selection was too small or empty.',
    'Hold the mouse button, draw a rectangle and let go.',
  ),
  'picture-too-large': say(
    'The page is larger than one picture can be.',
    'Nothing was kept.',
    'Capture it in several regions, or narrow the list with the page’s own filters.',
  ),
  'cross-origin-frame': say(
    'The page embeds another site whose hidden part cannot be read.',
    'Only what is visible can be captured.',
    'Choose “Allow on all pages” in the side panel and capture again, or capture the visible part.',
  ),
  'shot-failed': say(
    'The browser handed over no picture; nothing was kept.',
    'The window may be minimised or the computer busy.',
    'Bring the page’s window to the screen and capture again.',
  ),
  'page-resized': say(
    'The window or zoom changed during the capture; the picture was not kept.',
    'The parts differ in width and cannot be joined.',
    'Keep the window as it is and capture again.',
  ),
  'reload-page': say(
    'The extension was updated and this page still talks to the old version.',
    'It cannot be captured yet. Stored evidence is not affected.',
    'Reload the page, then capture.',
  ),
  'disk-full': say(
    'The disk is full; the picture was not kept.',
    'Stored evidence is not affected, but nothing new can be stored.',
    'Free some space on the system disk, or export bundles and empty the trash.',
  ),
  'store-unavailable': say(
    'The evidence store on this computer cannot be opened.',
    'Nothing can be read or stored for now.',
    'Close and reopen the browser. If that does not help, do not clear browser data; ask your technical staff.',
  ),
  'store-blocked': say(
    'A window of an older version holds the evidence store.',
    'The upgrade can finish once that window is closed.',
    'Close the extension’s other windows and tabs; it then goes on by itself.',
  ),
  'store-shorter': (d) => ({
    what:
      d.remembered === undefined
        ? 'The evidence store holds fewer records than before.'
        : `The evidence store should hold ${d.remembered} records, and ${d.found} were found, or it is another store.`,
    meaning:
      'Data may be lost or damaged, browser data cleared, or another browser profile in use. Nothing was deleted.',
    todo: 'Stop capturing and restore the second copy under “Settings”; without one, compare with the last exported bundles and ask your technical staff.',
  }),
  'in-grace': (d) => ({
    what: 'Some of the chosen evidence has been in the trash for less than 30 days; nothing was deleted.',
    meaning: `Within 30 days it can be restored; the longest has ${d.days ?? 'some'} days left.`,
    todo: 'Delete it when the time is over, or choose only what has been there long enough.',
  }),
  'check-found': (d) => ({
    what: `The check of all evidence${d.time ? ` at ${d.time}` : ''} found ${d.found ?? 'some'} problems.`,
    meaning: 'Bytes or records are not as they were stored; the disk may be failing. Nothing was changed or deleted.',
    todo: 'See which under “Settings”, “Check all evidence”; connect the folder of the second copy, restore from it and check again.',
  }),
  'not-on-disk': say(
    'What was read back differs from what was stored; the picture does not count as stored.',
    'The disk or a security program may be at fault.',
    'Capture again; if it recurs, check the disk and the security software.',
  ),
  'evidence-missing': (d) => ({
    what: `The content of ${evidence(d)} was not found.`,
    meaning: 'Its record is there, but the bytes are no longer on this computer.',
    todo: 'Restore it from the second copy under “Settings”; without one, take it from an exported bundle, or capture it again.',
  }),
  'evidence-damaged': (d) => ({
    what: `The content of ${evidence(d)} differs from what was stored.`,
    meaning: 'Its checksum does not match, so it must not be used.',
    todo: 'Restore it from the second copy under “Settings”; without one, take it from an exported bundle, or capture it again.',
  }),
  'copy-unreachable': say(
    'The backup folder cannot be read or written.',
    'It may have been moved or deleted, its disk is not connected, or the permission ended. Stored evidence is safe, but the newest is not backed up.',
    'Connect the disk, or choose the backup folder again.',
  ),
  'copy-foreign': say(
    'The backup in this folder does not belong to the evidence store on this computer.',
    'It may come from another computer, or data here was lost. Nothing was written, so that the backup is not overwritten.',
    'If data here was lost, restore it from this backup first; otherwise choose an empty folder.',
  ),
  'copy-damaged': (d) => ({
    what: `The backup is incomplete${d.file === undefined ? '' : `: ${file(d)}`}.`,
    meaning: 'Files are missing or were changed, so not everything can be restored. Nothing was deleted.',
    todo: 'Do not change files in the backup folder. If the store here is sound, back up again to an empty folder.',
  }),
  'no-assessment': say(
    'There is no assessment yet.',
    'Evidence belongs to one region’s one year.',
    'Set one up in three steps under “Plans and departments” in the workbench.',
  ),
  'no-tag': say(
    'No indicator item or material is chosen.',
    'Pictures can be taken but wait as “unfiled”.',
    'Choose an item in the side panel, or click one under “Still missing”.',
  ),
  'filing-unconfirmed': (d) => ({
    what: `Not filed: the picture has a problem${d.flags === undefined ? '' : ` (${d.flags})`}.`,
    meaning: 'Such a picture will hardly serve as evidence, so you are asked first.',
    todo: 'Capture it again, or press “File all the same”; the log keeps that.',
  }),
  'after-same-as-before': say(
    'Not filed: it is the very same picture as the other one of its pair.',
    'Two equal pictures show no update, and a reviewer will not accept them.',
    'Update the data first, then capture “after”. Or press “File all the same”; the log keeps that.',
  ),
  'sheet-unreadable': (d) => ({
    what: `No table could be read from ${file(d)}.`,
    meaning: 'It may be damaged, locked by a password, or no spreadsheet. Nothing was imported.',
    todo: 'Save it as xlsx or csv and import again, or copy and paste the table.',
  }),
  'sheet-column-missing': (d) => ({
    what: `The plan list has no${column(d) || ' column that is needed'}.`,
    meaning: 'Plans cannot be told apart without it. Nothing was imported.',
    todo: 'Assign it under “Columns”, or add it to the sheet and import again.',
  }),
  'sheet-row-invalid': (d) => ({
    what: `The plan list is wrong in${row(d) || ' one row'}${column(d)}.`,
    meaning: `${d.reason ?? d.what ?? d.message ?? 'The content cannot be understood'}. Nothing was imported.`,
    todo: 'Correct the row and import again.',
  }),
  'sheet-empty': say(
    'There are no plans in the sheet.',
    'It holds a heading only, or empty rows. Nothing was imported.',
    'Check that you chose the right file and sheet.',
  ),
  'catalogue-invalid': (d) => ({
    what: `The catalogue breaks a rule${d.line === undefined ? '' : ` in line ${d.line}`}.`,
    meaning: `${d.rule ?? d.message ?? 'Its format is wrong'}. The previous catalogue stays in use.`,
    todo: 'Correct it and import again.',
  }),
  'bundle-unreadable': (d) => ({
    what: `${file(d)} cannot be opened.`,
    meaning: `${d.what === undefined ? 'It may be incomplete or damaged' : `${d.what}${d.entry === undefined ? '' : ` (${d.entry})`}`}. Nothing was changed.`,
    todo: 'Ask for it again, handed over as it is.',
  }),
  'bundle-foreign': (d) => ({
    what: `${file(d)} was not exported by this extension.`,
    meaning: `${d.what ?? 'It has no manifest to check against'}. Nothing was changed.`,
    todo: 'Choose a file exported under “Bundles”.',
  }),
  'bundle-version': (d) => ({
    what: `${file(d)} was exported by a newer version.`,
    meaning: 'This version does not know its format. Nothing was changed.',
    todo: 'Update the extension first.',
  }),
  'bundle-invalid': (d) => ({
    what: `${file(d)} failed the check.`,
    meaning: `${d.reason ?? d.what ?? d.message ?? 'Files are missing, extra or changed'}${d.entry === undefined ? '' : ` (${d.entry})`}. Nothing was changed.`,
    todo: 'Ask for a new export, and leave the files in the zip alone.',
  }),
  'bundle-empty': say(
    'There is no evidence in this scope yet.',
    'There is nothing to export.',
    'Capture or add files first, or choose another scope.',
  ),
  'bundle-stale': say(
    'Something here changed after the preview.',
    'Nothing was taken in.',
    'Preview the bundle again, then merge.',
  ),
  'bundle-conflicting': (d) => ({
    what: `${file(d)} holds ${d.count ?? 'some'} pieces that differ from the pieces of the same number here.`,
    meaning: 'One number never has two contents: one of the two is not the original. Nothing was taken in.',
    todo: 'Compare the conflicting pieces with the sender, who then exports again.',
  }),
  'bundle-other-assessment': (d) => ({
    what: `${file(d)} is about ${d.there ?? 'another region or year'}, this computer about ${d.here ?? 'another one'}.`,
    meaning: 'Plans and departments would not match. Nothing was taken in.',
    todo: 'Check region and year. To take it in all the same, set up that assessment first.',
  }),
  'bundle-broken-log': (d) => ({
    what: `The log of ${file(d)} does not continue the one seen before from the same installation.`,
    meaning: 'The log of the earlier or of this bundle is not the original. Nothing was taken in.',
    todo: 'Ask the sender why; then tick “checked with the sender” and merge.',
  }),
  'bundle-other-key': (d) => ({
    what: `${file(d)} is not signed with the key used before.`,
    meaning: 'An installation keeps its key: it was made anew, or another one made this bundle. Nothing was taken in.',
    todo: 'Ask the sender why; then tick “checked with the sender” and merge.',
  }),
  'bundle-cancelled': say('Cancelled.', 'Nothing was changed.', 'Start again when you like.'),
  'export-cancelled': say(
    'The export was stopped.',
    'What was not written whole was removed; the evidence is unharmed.',
    'Export again when you want it.',
  ),
  'bundle-not-saved': (d) => ({
    what: `${file(d)} was not saved.`,
    meaning: 'The folder cannot be written, or the disk is full. What was not written whole was removed.',
    todo: 'Choose another folder or make room, then export again.',
  }),
  'name-template': (d) => ({
    what: `This pattern of names cannot be used: ${d.what ?? ''}.`,
    meaning: 'It was not saved; exports keep the pattern they had.',
    todo: 'Correct it, or go back to the default pattern.',
  }),
  'file-refused': (d) => ({
    what: `${file(d)} was not accepted.`,
    meaning: `${d.reason ?? 'Its type, size or name is not allowed'}.`,
    todo: 'Use a PDF scan or a picture, named like the paper.',
  }),
  'review-unreadable': (d) => ({
    what: `${file(d)} is no review file, or not a whole one${d.what ? ` (${d.what})` : ''}.`,
    meaning: 'Nothing was taken in.',
    todo: 'Choose the 复核意见-….json that the city office sent; if that fails, ask for it again.',
  }),
  'review-version': (d) => ({
    what: `${file(d)} is a review file of another format (${d.what ?? ''}).`,
    meaning: 'A newer version may have made it. Nothing was taken in.',
    todo: 'Update the extension, or ask the sender to export with the same version.',
  }),
  'review-damaged': (d) => ({
    what: `${file(d)} was changed after it was made: ${d.what ?? 'the check value'} does not match.`,
    meaning: 'What it says cannot be trusted. Nothing was taken in.',
    todo: 'Ask for it again; do not open and save it with other software.',
  }),
  'review-other-assessment': (d) => ({
    what: `This review is about ${d.region ?? 'another region'} ${d.year ?? 'another year'}, this computer about ${d.here ?? 'another one'}.`,
    meaning: 'The slots are not the same. Nothing was taken in.',
    todo: 'Check year and region, and take it in where that assessment is set up.',
  }),
  'review-other-unit': (d) => ({
    what: `This review is for ${d.unit ?? 'another unit'}; this computer works for ${d.here ?? 'another one'}.`,
    meaning: 'Nothing was taken in, and no similar name was guessed at.',
    todo: 'Pass it on; if it is yours, check your department’s name and other names under plans and departments.',
  }),
  'review-nobody': (d) => ({
    what: `This review is for ${d.unit ?? 'a department'}; this computer has not said whose it is.`,
    meaning: 'Nobody can tell whether it is for this computer. Nothing was taken in.',
    todo: 'Choose your department under plans and departments first.',
  }),
  'review-empty': say(
    'There is nothing to review.',
    'An empty slot can be neither accepted nor sent back, and a unit without marks has no review file.',
    'Take bundles in, open a slot, look at its pictures, then mark it.',
  ),
  'review-stale': say(
    'Something here changed since the preview.',
    'No review was taken in.',
    'Choose the file again and look at the preview.',
  ),
  'paper-unreadable': say(
    'This is no Word document (.docx), or it is damaged or too large.',
    'The template in use has not changed.',
    'Save it in Word or WPS as “Word document (.docx)” and choose it again; an old .doc can’t be used as it is.',
  ),
  'paper-tokens': (d) => ({
    what: d.tokens
      ? `Tokens in the template are not complete: ${d.tokens}.`
      : 'Tokens in the template are not complete.',
    meaning:
      'Every {{#name}} needs its {{/name}}, every {{ its }}. No file was made, and the template in use has not changed.',
    todo: 'Correct these tokens in Word and try again; or download the built-in template to compare, or go back to it.',
  }),
  'paper-nothing': say(
    'Nothing is missing, so no letter is needed.',
    'No file was made.',
    'Choose a unit that lacks something.',
  ),
  'message-invalid': say(
    'An unknown request came in and was not carried out.',
    'A page or an older extension page sent something unforeseen. Evidence is not affected.',
    'Reload the web page and this page, then try again.',
  ),
  unexpected: say(
    'Something unforeseen happened; this step was not completed.',
    'Stored evidence is not affected.',
    'Try again. If it recurs, send the technical details below to your technical staff.',
  ),
};
