const OPEN = /^\/(w|invitation|address)\//

/** Where to go after signing in: an address of this console, or its front door for any other. */
export function landingOf(next: string | undefined): string {
  if (!URL.canParse(next ?? '', HERE)) return '/'
  const { origin, pathname, search, hash } = new URL(next ?? '', HERE)
  return origin === HERE && OPEN.test(pathname) ? `${pathname}${search}${hash}` : '/'
}

/** Stands for our own address: what leads elsewhere from here leads elsewhere. */
const HERE = 'http://here.invalid'
