import classes from './brand.module.css'

export const PRODUCT = 'Earshot'

/** A point and the rings in which it can be heard. */
function BrandMark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className={classes.mark}>
      <rect width="32" height="32" rx="9" fill="currentColor" />
      <g fill="none" stroke="var(--sheet)" strokeWidth="2.6" strokeLinecap="round">
        <path d="M13 11.5a6.4 6.4 0 0 1 0 9" />
        <path d="M16.8 8a11.3 11.3 0 0 1 0 16" opacity=".75" />
        <path d="M20.6 4.7a16 16 0 0 1 0 22.6" opacity=".45" />
      </g>
      <circle cx="9" cy="16" r="2.3" fill="var(--sheet)" />
    </svg>
  )
}

export function Brand() {
  return (
    <span className={classes.brand}>
      <BrandMark />
      <span className={classes.word}>{PRODUCT}</span>
    </span>
  )
}
