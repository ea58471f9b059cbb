import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../../../ui/api.ts'
import { useScope } from '../../../ui/scope.tsx'
import type { WritingView } from '../schema.ts'
import { sayWriting } from './data.ts'

const EVERY = 15_000
/** Who has not typed for this long is reading. */
const STILL = 60_000

interface Company extends WritingView {
  /** Whether the server still knows us. */
  link: 'on' | 'signed-out' | 'offline'
}

const ALONE: Company = { writers: [], answeredAt: null, link: 'on' }

const linkOf = (error: unknown): Company['link'] => {
  if (!(error instanceof ApiError)) return 'on'
  if (error.status === 401) return 'signed-out'
  return error.status === 0 ? 'offline' : 'on'
}

/** Says every few seconds that this member is writing, and learns who else is; asked past the query cache, so that an ended session does not lead away from the text. */
export function useWriting(feedback: string, typedAt: number): Company {
  const scope = useScope()
  const [company, setCompany] = useState<Company>(ALONE)
  const typed = useRef(typedAt)
  typed.current = typedAt
  const hasTyped = typedAt > 0
  useEffect(() => {
    let isOver = false
    const say = (writing: boolean) => sayWriting(scope, feedback, writing)
    const ask = () => {
      if (document.hidden) return
      say(Date.now() - typed.current < STILL).then(
        view => isOver || setCompany({ ...view, link: 'on' }),
        error => isOver || setCompany(before => ({ ...before, link: linkOf(error) })),
      )
    }
    ask()
    const timer = setInterval(ask, EVERY)
    const events = ['focus', 'online', 'offline'] as const
    for (const name of events) window.addEventListener(name, ask)
    return () => {
      isOver = true
      clearInterval(timer)
      for (const name of events) window.removeEventListener(name, ask)
      if (hasTyped) say(false).catch(() => undefined)
    }
  }, [scope, feedback, hasTyped])
  return company
}
