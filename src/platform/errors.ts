/** Says what is true, with a stable code; thrown in the domain, turned into an HTTP answer or an exit code once, at the edge. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly params: Record<string, string | number>
  readonly fields: Record<string, string>

  constructor(
    code: string,
    message: string,
    more: { status?: number; params?: Record<string, string | number>; fields?: Record<string, string> } = {},
  ) {
    super(message)
    this.name = 'Problem'
    this.code = code
    this.status = more.status ?? 400
    this.params = more.params ?? {}
    this.fields = more.fields ?? {}
  }
}

/** The thing asked for does not exist in this workspace (or belongs to another, which looks the same from outside). */
export const notFound = (what: string) =>
  new Problem('not-found', `There is no such ${what}.`, { status: 404, params: { what } })

/** The member's role does not allow it. */
export const notAllowed = () => new Problem('not-allowed', 'Your role does not allow this.', { status: 403 })
