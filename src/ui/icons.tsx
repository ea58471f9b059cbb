import type { SVGProps } from 'react'

const PATHS = {
  overview: 'M4 20V10M10 20V4M16 20v-7M21 20H3',
  feedback: 'M4 5h16v11H9l-5 4V5zM8 9h8M8 12.5h5',
  import: 'M12 3v12m0 0 4.5-4.5M12 15l-4.5-4.5M4 17v3h16v-3',
  products: 'M4 8l8-4 8 4v8l-8 4-8-4V8zm0 0 8 4m0 0 8-4m-8 4v8',
  customers:
    'M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c.5-4 3-6 6.500-6s6 2 6.500 6M16 5a3.300 3.300 0 0 1 0 6.300M18 14.500c2 .8 3.200 2.600 3.500 5.500',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.5v5M8 14.5v5',
  checklist: 'M4 6.500l1.500 1.500L8 5M11 6.500h9M4 12.500l1.500 1.500L8 11M11 12.500h9M4.500 18.500h2M11 18.500h9',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zm5-2 4.5 4.5',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  down: 'M6 9.5l6 6 6-6',
  left: 'M14.5 6l-6 6 6 6',
  right: 'M9.5 6l6 6-6 6',
  filter: 'M4 6h16M7 12h10M10 18h4',
  flag: 'M6 21V4M6 5h12l-3 4 3 4H6',
  share: 'M12 15V4m0 0L8 8m4-4 4 4M5 12v8h14v-8',
  download: 'M12 4v11m0 0 4-4m-4 4-4-4M5 20h14',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  again: 'M4 12a8 8 0 0 1 14-5.3L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.3L4 15M4 20v-5h5',
  undo: 'M9 8H15a5 5 0 0 1 0 10H8M9 8l3.5-3.5M9 8l3.5 3.5',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  help: 'M9.2 9a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2M12 17v.2',
  file: 'M6 3h8l4 4v14H6V3zm8 0v4h4',
  paste: 'M8 5H5v16h14V5h-3M8.5 3.5h7v3.5h-7zM9 12h6M9 16h4',
  pen: 'M4 20l1-4L16.5 4.5l3 3L8 19l-4 1z',
  plus: 'M12 5v14M5 12h14',
  globe:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 9.5h17M3.5 14.5h17M12 3c3 3.5 3 14.500 0 18M12 3c-3 3.500-3 14.500 0 18',
  warn: 'M12 4 2.800 20h18.400L12 4zm0 6v4.500M12 17.300v.2',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.700-5.700L12 7.200M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.700 5.700L12 16.800',
  table: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  up: 'M6 14.500l6-6 6 6',
  leave: 'M14 4h5v16h-5M4 12h10m0 0-3.500-3.500M14 12l-3.500 3.500',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20.500a7.500 7.500 0 0 1 15 0',
  tag: 'M4 4h7.500l8.500 8.500-7.500 7.500L4 11.500V4zM8 8h.01',
  keyboard: 'M3 7h18v10H3zM6.500 10.500h.01M10 10.500h.01M14 10.500h.01M17.500 10.500h.01M8 14h8',
} as const

export type IconName = keyof typeof PATHS

/** Drawn here, because a page of strokes is lighter than a library; always beside words or in a named button. */
export function Icon({
  name,
  size = 18,
  ...rest
}: { name: IconName; size?: number } & Omit<SVGProps<SVGSVGElement>, 'name'>) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'dots' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
      {...rest}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
