import type { AnchorHTMLAttributes, ReactNode } from 'react'
import { AppLink } from '../link.tsx'

type MaybeLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** Undefined where there is nothing to open: the same mark, but no link. */
  href: string | undefined
  children?: ReactNode
}

/** A mark of a chart that leads to what it counts, where that may be seen. */
export function MaybeLink({ href, ...rest }: MaybeLinkProps) {
  if (href !== undefined) return <AppLink {...rest} href={href} />
  // Without a role nobody would hear the name of a mark that has no words in it.
  return rest.children === undefined && rest['aria-label'] ? <span {...rest} role="img" /> : <span {...rest} />
}
