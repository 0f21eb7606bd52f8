/** Line icons drawn on a 24 grid. They only decorate: the button beside them has the words. */
const paths = {
  visible: 'M4 5h16v11H4zM9 20h6M12 16v4',
  full: 'M6 3h12v18H6zM9 7h6M9 11h6M9 15h4',
  region: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M9 9h6v6H9z',
  workbench: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.8v.2',
  keyboard: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M7 14h10M18.5 10h.01',
  undo: 'M9 7 4 12l5 5M4 12h11a5 5 0 0 1 0 10h-2',
  move: 'M4 6h6l2 2h8v11H4zM9 13.5h6M12.5 11l2.5 2.5-2.5 2.5',
  trash: 'M5 7h14M10 4h4M7 7l1 13h8l1-13M10 11v5M14 11v5',
  restore: 'M4 12a8 8 0 1 0 2.5-5.8M4 4v4h4',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 20 20',
  target: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16M12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4M12 2v3M12 19v3M2 12h3M19 12h3',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  package: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M14 5v4M8 15v4',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M9.5 5v14',
  inbox: 'M4 13l3-8h10l3 8v6H4zM4 13h5l1 2.5h4l1-2.5h5',
  gallery: 'M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 5M15.5 9.5h.01',
  compare: 'M4 5h7v14H4zM13 5h7v14h-7zM6 9h3M15 9h3M15 13h3',
  plan: 'M6 4h12v17H6zM9 3h6v3H9zM9 11h6M9 15h6',
  overview: 'M4 13h4v7H4zM10 8h4v12h-4zM16 4h4v16h-4z',
  ok: 'M5 13l4 4L19 7',
  warn: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.4v.2',
  plus: 'M12 5v14M5 12h14',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  offline: 'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4M19 12.5a10 10 0 0 0-5-2.7M8.5 16a5 5 0 0 1 7 0M12 19.5h.01',
  close: 'M6 6l12 12M18 6 6 18',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
