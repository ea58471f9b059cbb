import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { useGo } from './url.ts'

export type AppLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; replace?: boolean }

/** A link inside the console: a real address for the middle button, no page load for the first. */
export function AppLink({ href, replace, onClick, ...rest }: AppLinkProps) {
  const go = useGo()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || isModified(event)) return
    event.preventDefault()
    void go(href, { replace })
  }
  return <a {...rest} href={href} onClick={follow} />
}

const isModified = (event: MouseEvent) => event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
