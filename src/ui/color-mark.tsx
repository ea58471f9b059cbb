import classes from './color-mark.module.css'

/** A short label with a colored dot; the dot alone says nothing. */
export function ColorMark({ color, children }: { color: string; children: string }) {
  return (
    <span className={classes.mark} title={children}>
      <ColorDot color={color} />
      <span>{children}</span>
    </span>
  )
}

export const ColorDot = ({ color }: { color: string }) => (
  <i className={classes.dot} data-color={color} aria-hidden="true" />
)
