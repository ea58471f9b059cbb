import type { SessionView } from '../../people/members/schema.ts'

const REMEMBERED = 'earshot-workspace'

export const remember = (slug: string) => localStorage.setItem(REMEMBERED, slug)

/** Where a visit to the bare address leads; `unwanted` is a workspace that turned out not to be theirs. */
export function homeOf(session: SessionView | null, unwanted?: string): string {
  if (session === null) return '/sign-in'
  if (!session.user.settled) return '/welcome'
  const slugs = session.workspaces.map(workspace => workspace.slug).filter(slug => slug !== unwanted)
  const last = localStorage.getItem(REMEMBERED)
  const slug = slugs.find(one => one === last) ?? slugs[0]
  return slug === undefined ? '/sign-in' : `/w/${slug}`
}
