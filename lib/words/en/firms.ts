import type { firms as zh } from '../zh-cn/firms';

export const firms: typeof zh = {
  button: (n: number) => (n > 0 ? `Firms (${n})` : 'Firms'),
  title: 'Firms with a problem or a penalty',
  meaning:
    'A firm entered here opens its slots of items 19 and 20 (33 to 35 of a county). A captured page that shows a problem enters its firm by itself; untick what was misread.',
  plan: 'Plan',
  name: 'Firm',
  code: 'Unified social credit code (optional)',
  codeWrong: 'The check digit does not fit',
  flags: { problemFound: 'Problem found', penalised: 'Penalised', abnormal: 'Listed as abnormal' },
  open: 'Enter',
  saved: (name: string) => `Entered: ${name}`,
  openedBy: { person: 'by hand', page: 'read off a page' },
  opened: (names: string) => `Firms with a problem entered: ${names}`,
};
