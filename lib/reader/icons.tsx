/** Line drawings on a field of 20 by 20. */
const PATHS = {
  pages: 'M3 3h6v6H3zM3 12h6v5H3zM12 4h5M12 7h5M12 13h5M12 16h5',
  open: 'M2.5 16V4.5h5l2 2.5h8V16z',
  previous: 'M5 12.5l5-5 5 5',
  next: 'M5 7.5l5 5 5-5',
  out: 'M4 10h12',
  in: 'M4 10h12M10 4v12',
  find: 'M8.5 3.5a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM12.2 12.2l4.5 4.5',
  print: 'M5.5 7V3h9v4M5.5 14H3V7h14v7h-2.5M5.5 11.5h9v5.5h-9z',
  save: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  original: 'M11 3.5h5.5V9M16.5 3.5 9 11M8 4.5H3.5v12h12V12',
  paper: 'M10 3.5a6.5 6.5 0 1 0 0 13zM10 3.5a6.5 6.5 0 0 1 0 13',
  close: 'M5 5l10 10M15 5 5 15',
  mark: 'M3 16.5h14M5.5 12.5l7-8 2.5 2.5-7 8-3 .5z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
