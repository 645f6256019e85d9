/** Line icons, drawn here so that no font and no foreign host is needed. Always beside words, never instead of them. */
const paths = {
  phone: 'M5 3h4l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z',
  send: 'M4 12 20 4l-6 16-3-7z',
  calendar: 'M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM4 10h16M8 3v4M16 3v4',
  map: 'M12 21s7-6.1 7-11a7 7 0 1 0-14 0c0 4.9 7 11 7 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  stop: 'M6 6h12v12H6z',
  check: 'M4.5 12.5 10 18 20 6.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  menu: 'M4 7h16M4 12h16M4 17h16',
  alert: 'M12 3 2 20h20zM12 10v4M12 17h.01',
  quote: 'M9 7H5v6h4c0 2-1 3.5-3 4M19 7h-4v6h4c0 2-1 3.5-3 4',
  up: 'M12 19V5M6 11l6-6 6 6',
  close: 'M6 6l12 12M18 6 6 18',
  sun: 'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2v2M12 20v2M4 12H2M22 12h-2M5 5l1.4 1.4M17.6 17.6 19 19M19 5l-1.4 1.4M6.4 17.6 5 19',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  auto: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 3v18M14.5 4v16M17 5.5v13M19.5 8v8',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);

/** Two rings going out from a handset's ear: the product's mark. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <circle cx="16" cy="16" r="15" class="mark-ground" />
    <path class="mark-ring" d="M16 7a9 9 0 1 1-9 9" />
    <path class="mark-ring" d="M16 11.5a4.5 4.5 0 1 1-4.5 4.5" />
    <circle cx="10" cy="10" r="2.4" class="mark-dot" />
  </svg>
);
