import classes from './color-mark.module.css'

/** The first letter of a name in a circle; the whole name for readers and on hovering. */
export const PersonMark = ({ name }: { name: string }) => (
  <span className={classes.person} role="img" aria-label={name} title={name}>
    {[...name][0]?.toLocaleUpperCase()}
  </span>
)
