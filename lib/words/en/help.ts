import type { help as zhHelp } from '../zh-cn/help';

export const help: typeof zhHelp = {
  title: 'Help',
  contents: 'Contents',
  topics: [
    {
      id: 'start',
      title: 'The first time',
      paragraphs: [
        'Set up the assessment in three steps under “Plans and departments”: year and region, who you are, the plan list. The list may wait.',
        'Open the page you need and press a capture key. The picture stays on this computer and is filed by what the page shows.',
      ],
    },
    {
      id: 'capture',
      title: 'Capturing',
      paragraphs: [
        'Visible part: what the screen shows. Full page: scrolled from top to end, lists inside the platform included. Region: a part.',
        'Stay on the tab and keep the window’s size meanwhile. Afterwards you are told where it was filed; undo or file elsewhere.',
        'Captcha, login, error, blank and half-loaded pages are never filed without asking you.',
      ],
    },
    {
      id: 'run',
      title: '55 published results in a row',
      paragraphs: [
        'Click any line of item 18 under “Still missing”: the plan’s name is copied; paste it into the publicity system’s search.',
        'Press the capture key on the result page. Once the slot is filled, the next plan is chosen for you.',
        'If the page shows another plan, you are warned before anything is filed.',
      ],
    },
    {
      id: 'pairs',
      title: 'Databases before and after the update',
      paragraphs: [
        'Before updating, set the stage to “before the update” and capture; afterwards set “after the update” and capture the same page.',
        'A missed “before” cannot be made good.',
      ],
    },
    {
      id: 'gaps',
      title: 'What is missing',
      paragraphs: [
        'Each cell of the coverage tables is one plan’s (or department’s) item: ✕ missing, ½ partial, ✓ done, – not applicable, ○ optional.',
        'A cell opens its evidence, lets you collect it, add a scan, or state why it does not apply.',
      ],
    },
    {
      id: 'hand-in',
      title: 'Exporting and handing in',
      paragraphs: [
        'Choose a scope under “Bundles”, look at the list, export. The zip holds the originals, an index and a manifest.',
        'Drop a bundle you received on “Check a bundle” to see whether anything was changed.',
      ],
    },
    {
      id: 'safe',
      title: 'Your data',
      paragraphs: [
        'All evidence stays on this computer. Removing the extension or clearing browser data deletes it: export bundles often.',
        'Choose a folder under “Settings”, “Second copy”, best on another disk; captures are written to it by themselves. Choose “Update and verify” once a week. On a new computer, or after a loss, choose the same folder and “Restore from the copy”.',
        'Cover ID and phone numbers in a derived picture before handing in; the original is never changed.',
        'Checksums show that nothing changed since it was stored; times are this computer’s. Neither claims legal force.',
      ],
    },
    {
      id: 'trouble',
      title: 'When something goes wrong',
      paragraphs: [
        'A key does nothing: another program probably uses it; see the shortcuts under “Settings”. Dual-kernel browsers must run in their fast mode.',
        'Access not granted: press the shortcut on the page or click the toolbar icon, or allow the extension on all pages.',
        'Asked to reload: the extension was updated; reload the page you want to capture.',
      ],
    },
  ],
};
