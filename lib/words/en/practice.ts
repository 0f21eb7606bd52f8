import type { Words } from '../zh-cn';

export const practice: Words['practice'] = {
  title: 'Practice page',
  demo: 'Demo',
  banner:
    'This practice page ships with the extension and needs no network. Firms and numbers are made up; pictures taken here are not kept and are no evidence.',
  stepsTitle: 'Try the keys',
  stepsMeaning: 'Press the keys on this page; there is no button to click.',
  steps: {
    visible: { name: 'Visible part', meaning: 'Takes what the screen shows.' },
    full: { name: 'Whole page', meaning: 'An outline shows what will be taken; Enter takes it from top to bottom.' },
    region: { name: 'Region', meaning: 'Drag a part, or press E to choose a piece of content, then Enter.' },
    undo: {
      name: 'Undo',
      meaning: 'Click “Undo” in the note at the lower right; a real picture goes to the trash for 30 days.',
    },
  },
  learned: 'tried',
  count: (done, all) => `${done} / ${all}`,
  allDone: 'That is all. The same keys take real evidence.',
  toWorkbench: 'Set up the assessment',
  backToWorkbench: 'Back to the workbench',
  panelTitle: 'This is the practice page',
  panelMeaning: 'Try the keys here; pictures are not kept. For evidence, switch to the page you need.',
  open: 'Open the practice page',
  help: 'Never taken a picture? Try it on the practice page: no network, nothing is kept.',

  taken: 'Practice: taken',
  size: (width, height) => `Picture of ${width} × ${height} pixels`,
  notKept: 'A practice picture is not kept. A real one says here where it was filed.',
  undone: 'Practice: undone. A real picture goes to the trash and can be restored for 30 days.',
  change: 'Practice: with a real picture, the workbench opens to choose where it goes.',

  tableTitle: 'Results of an inspection (demo)',
  tablePlan: 'Demo inspection of 2022 (for practice, not a real plan)',
  head: ['No.', 'Firm', 'Credit code', 'Inspected on', 'Result'],
  firm: (n) => `Demo firm ${n}`,
  code: (n) => `Demo code ${String(n).padStart(3, '0')}`,
  date: '1 January 2022',
  fine: 'No problem found',
  found: 'Problem found, ordered to correct',
  tableEnd: 'End of the demo page',
};
