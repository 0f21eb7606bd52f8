import type { Manual } from './shape';

export const manualEn: Manual = {
  title: 'Manual',
  contents: 'Contents',
  intro:
    'For those who gather evidence for the assessment: how to install, capture, hand in, receive, and what to do when something goes wrong. The pictures were taken by the extension on demo systems; firms and people are made up.',
  chapters: [
    {
      id: 'install',
      title: 'Installing without a store',
      blocks: [
        {
          p: 'Unpack the archive and put its folder shuangsuiji-zuozheng where nothing tidies it away. Never move, rename or delete it afterwards.',
        },
        {
          steps: [
            'Open the extensions page; its address is in the table.',
            'Turn on the developer mode.',
            'Choose “Load unpacked” and the folder in which manifest.json lies.',
            'Pin the extension to the toolbar by the puzzle icon.',
            'Press Alt+Shift+D: the side panel appears.',
          ],
        },
        {
          table: {
            head: ['Browser', 'Extensions page', 'Note'],
            rows: [
              [
                'Chrome',
                'chrome://extensions',
                '109 and later; the side panel needs 114, older ones get a small window',
              ],
              ['Edge', 'edge://extensions', 'The switch is at the lower left'],
              [
                '360 Secure, 360 Extreme',
                'Menu, “Extensions”',
                'Secure 15 and later, Extreme X; version 14 is built on 108, just too old. In the fast mode only',
              ],
              [
                'QQ',
                'Menu, “Extensions”',
                'Version 11 is built on 94, which is too old; update it or use Chrome or Edge',
              ],
              ['Qi-Anxin', 'Menu, “Extensions”', 'Builds on 90 to 102 are too old; managed ones need a policy'],
            ],
          },
        },
        { p: 'chrome://version tells the number; 109 or more will do.' },
        {
          p: 'To update, copy the new files over the old folder and press “Reload” on the extensions page. Do not remove the extension first: that deletes all evidence. For managed browsers, see docs/policy.',
        },
      ],
    },
    {
      id: 'start',
      title: 'First use: three steps',
      blocks: [
        {
          steps: [
            'Set up the assessment: year, region, role and department, and the plan list, which may come later.',
            'Remember the keys: Alt+Shift+S visible part, Alt+Shift+L full page, Alt+Shift+E region, Alt+Shift+D side panel. Change one that is unset.',
            'Try it: open the practice page and press Alt+Shift+S there. It ships with the extension, needs no network, its firms and numbers are made up, and no picture is kept. A thumbnail at the lower right says that it worked.',
          ],
        },
        { picture: 'first-run', alt: 'The first look of the side panel: three steps' },
        { picture: 'practice', alt: 'The practice page, marked as a demo: the visible part was taken' },
        {
          p: 'The browser lets the extension see a page only after you pressed a key or the toolbar icon. To use the panel’s own buttons, allow all pages once. Captures still happen only when you ask, and nothing leaves this computer.',
        },
        { picture: 'permission', alt: 'A page without the grant: which key to press, where the icon is' },
      ],
    },
    {
      id: 'capture',
      title: 'Capturing',
      blocks: [
        {
          p: 'Visible part: what is on the screen. Full page: scrolled from top to end, lists inside the platform included. Region: a part you choose.',
        },
        { picture: 'toast', alt: 'After a capture: thumbnail, where it is filed, undo' },
        {
          p: 'During a full page, stay on the tab and keep the window’s size. A wrong filing can be undone or changed.',
        },
        { p: 'Captchas, log-ins, errors, blank and unfinished pages are not filed at once; you are asked first.' },
      ],
    },
    {
      id: 'run',
      title: '55 result pages in a row',
      blocks: [
        {
          steps: [
            'Choose any line of item 18 under “Next missing”: the plan’s name is copied.',
            'Paste it into the publicity system’s search and open the result.',
            'Press Alt+Shift+L. Once the plan is done, the next one is aimed at and its name copied.',
            'Repeat until nothing is missing.',
          ],
        },
        { picture: 'panel', alt: 'The side panel: what the page is, where it goes, what is missing' },
        { p: 'A page of another plan is pointed out before it is filed. You may stop at any time and go on later.' },
        {
          p: 'A cell of the coverage table is one item of a plan or department; open it to see, capture, add or excuse.',
        },
        { picture: 'coverage', alt: 'The coverage table' },
      ],
    },
    {
      id: 'gallery',
      title: 'Finding, looking, filing elsewhere',
      blocks: [
        {
          p: 'The gallery finds as you type and filters by item, plan, department, system, time and status. Enter opens, plus and minus zoom, Space selects, Shift selects a range, M files elsewhere, Delete moves to the trash. Dragging shows where a piece can go.',
        },
        { picture: 'gallery', alt: 'The gallery' },
      ],
    },
    {
      id: 'pairs',
      title: 'Before and after',
      blocks: [
        {
          steps: [
            'Before the update: choose item 11 and “before” in the panel, and capture the whole register.',
            'Update the databases.',
            'Choose “after” and capture the same page in a window of the same size.',
            'Compare them under “Before and after”.',
          ],
        },
        { picture: 'pair', alt: 'Before and after, side by side, differences outlined and numbered' },
        {
          p: 'A missed “before” can’t be made up for. A picture equal to its “before” is not filed as “after”; pairs that are swapped or of different pages, widths or scrolling areas are pointed out.',
        },
      ],
    },
    {
      id: 'hand-in',
      title: 'Exporting and handing in',
      blocks: [
        {
          steps: [
            'Open “Bundles” and choose a range.',
            'Look at what is in it and what is missing, then export.',
            'The file is in the downloads folder. Hand it on, best as it is; one that was packed anew can be checked too.',
            'Tell the receiver the checksum by another way.',
          ],
        },
        { picture: 'bundle', alt: 'A bundle: range, files, what is missing' },
        { p: 'Cover identity and telephone numbers in a derived picture first; the original stays as it is.' },
      ],
    },
    {
      id: 'receive',
      title: 'Receiving and checking',
      blocks: [
        {
          p: 'Drop received bundles, several at once, on “Receive bundles”. Ones that were packed anew by another program are fine.',
        },
        {
          steps: [
            'They are checked first: a file that is missing, added or changed is named, and then nothing is taken in.',
            'A preview says how many pieces are new, the same, filed elsewhere, or in conflict. Unknown plans and departments are taken in only where you tick them.',
            'Take them in: each bundle as a whole or not at all. What you did here (trash, deletion, other filing) stays.',
          ],
        },
        {
          p: 'Each piece says whose it is, from which bundle, and when it came. A log that does not continue, or another signing key, is pointed out.',
        },
        { p: 'To check without taking in, use “Verify a received bundle”: nothing here changes.' },
        { picture: 'receive', alt: 'A received bundle that passes' },
      ],
    },
    {
      id: 'desk',
      title: 'The city desk and reviews',
      blocks: [
        {
          p: 'The city office has a page “City desk” in five parts, which its top leads to: received, scores, cross-checks, papers, overview and sheet. Under “Received”, drop the bundles of all departments and counties at once. Each is checked; the good ones come in together, the others are named with the reason. A county’s bundle is of the county’s own assessment and fills the city’s slots of that county.',
        },
        {
          steps: [
            'A line a unit: when it was received (this computer’s clock), checkpoint, how complete, what is missing and easily lost, doubtful pictures, what changed; and who has sent nothing. Bundles of a department that is not in the list, that shares its name, or that is not named stand apart; nothing is guessed. Those of another year are refused.',
            '“Scores and risk” shows the city and its counties side by side by the notice’s categories, down to each deduction.',
            'Open a unit, then an item, look at the pictures and accept a slot or send it back with a reason. What was sent back is not complete until other evidence lies there.',
            '“Export the review” gives a small file for that unit. It is previewed and taken in under “Receive a review” on the bundles page; what was sent back is collected again.',
          ],
        },
        {
          p: 'A review file is sealed and signed. One that was changed, or is for another unit or year, is refused with the reason; slots that are gone are listed and nothing is put elsewhere. A mark says so when the evidence changed after it.',
        },
        {
          steps: [
            '“Cross-checks” compares plans, item list, member units, entries and papers by items 6, 7, 13, 24 and 28: whom nobody covers, which plan stands outside the list, where the written explanation is missing, which plan is not on the platform or was entered after its check was launched (by the dates in the pictures of both), each with what to do. The lists are read or pasted in the same section and stay on this computer.',
            '“Papers” drafts the bulletin, the urging letters (one a unit, or all at once) and the contents as Word files in the form of GB/T 9704, with the figures of this page. What is not known, such as number, date and contact, stays a marked blank.',
            'Templates can be the office’s own: download one, change it in Word and put it in place; {{name}} is filled in. One with broken tokens is refused, and the token named. Lists, what was written for the papers, and own templates are in the second copy and come back from it.',
            '“Overview and sheet”: the overview prints on one A4 page with the shares by item and unit and the way to 98% by the end of August and to 10-08; the sheet is an xlsx with units, items, gaps, scores and findings.',
          ],
        },
      ],
    },
    {
      id: 'check',
      title: 'Checking without the extension',
      blocks: [
        { p: 'A bundle is an ordinary zip laid out as a BagIt bag (RFC 8493). Unpack it and, in its folder, run:' },
        { code: ['sha256sum -c tagmanifest-sha256.txt', 'sha256sum -c manifest-sha256.txt'] },
        { p: 'Each line must say OK. With Python, the common tool checks the whole folder:' },
        { code: ['pip install bagit', 'python -m bagit --validate FOLDER'] },
        {
          p: 'The check value stands for the whole bundle and stays when it is packed anew. Windows itself computes it in the unpacked folder:',
        },
        { code: ['certutil -hashfile tagmanifest-sha256.txt SHA256'] },
        {
          p: 'A checksum shows that nothing changed since it was stored; times are this computer’s. It has no legal force by itself.',
        },
      ],
    },
    {
      id: 'safe',
      title: 'Keeping it safe',
      blocks: [
        {
          p: 'All evidence stays on this computer. Removing the extension or clearing the browser’s data deletes it: export often.',
        },
        {
          p: 'Choose a folder for the second copy in the settings, best on another disk, and check it weekly. To restore, choose the same folder.',
        },
        { picture: 'copy', alt: 'Settings: the second copy' },
      ],
    },
    {
      id: 'trouble',
      title: 'When something goes wrong',
      blocks: [
        {
          table: {
            head: ['You see', 'Likely', 'Do'],
            rows: [
              [
                'A key does nothing',
                'Another program took it; the input method uses Alt+Shift',
                'Change it in the settings, or use the icon',
              ],
              ['No key and no icon', 'A dual-engine browser in its old mode', 'Switch to the fast mode and reload'],
              [
                '“No permission for this page yet”',
                'No key or icon was pressed',
                'Press a key on the page, or allow all pages',
              ],
              ['“Reload this page”', 'The extension was just updated', 'Reload the page'],
              [
                '“No network right now”',
                'The network is down',
                'Nothing to do: open pages can be captured, and all else is local',
              ],
              [
                '“This page did not open”',
                'No network, a wrong address, or a site that does not answer',
                'When it is back, reload the page and capture',
              ],
              [
                '“Truncated”',
                'The list was still loading or is split into pages',
                'Wait, show more rows, capture again',
              ],
              ['“Doubtful”', 'The page moved meanwhile', 'Stop the moving banner and capture again'],
              ['“Disk full”', 'The system disk is full', 'Free some space; what is stored is safe'],
              [
                'Evidence is gone',
                'Another profile, cleared data, a reinstall',
                'Restore from the second copy before capturing',
              ],
              ['A receiver’s check fails', 'It was damaged or packed anew', 'Export again and hand it on as it is'],
            ],
          },
        },
        {
          p: 'If nothing helps, run the full check in the settings and give its result and the technical details to your technicians.',
        },
      ],
    },
  ],
};
