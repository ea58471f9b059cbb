const REMEMBERED = 'earshot-palette'
const MOST = 6

/** Ids of what was chosen last in a workspace, newest first. */
export function recentOf(slug: string): string[] {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(`${REMEMBERED}-${slug}`) ?? '[]')
    return Array.isArray(held) ? held.filter(id => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function rememberChoice(slug: string, id: string): void {
  const next = [id, ...recentOf(slug).filter(one => one !== id)].slice(0, MOST)
  localStorage.setItem(`${REMEMBERED}-${slug}`, JSON.stringify(next))
}
