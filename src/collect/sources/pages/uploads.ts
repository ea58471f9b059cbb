import { useSyncExternalStore } from 'react'
import { api, sendFile } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { Member, Upload } from './data.ts'
import { blankMapping, columnsOf } from './mapping-form.ts'
import { suggestSource } from './source-name.ts'

export interface MemberDraft {
  member: Member
  source: string
  /** Ticked for the next start. */
  wanted: boolean
  mapping: Record<string, unknown> | null
  /** The mapping differs from what the server guessed. */
  changed: boolean
}

export interface Sent {
  key: number
  slug: string
  name: string
  size: number
  sent: number
  state: 'sending' | 'reading' | 'ready' | 'failed'
  error: unknown
  upload: string | null
  members: MemberDraft[]
  stop: () => void
  again: () => void
}

// Uploads live outside the screens: walking away does not stop them.
let list: readonly Sent[] = []
let counter = 0
const listeners = new Set<() => void>()

function change(next: readonly Sent[]): void {
  list = next
  for (const listener of listeners) listener()
}

const patch = (key: number, part: Partial<Sent>) =>
  change(list.map(one => (one.key === key ? { ...one, ...part } : one)))

export const forget = (key: number) => change(list.filter(one => one.key !== key))

export function patchMember(key: number, place: number, part: Partial<MemberDraft>): void {
  const members = (of: Sent) => of.members.map(one => (one.member.member === place ? { ...one, ...part } : one))
  change(list.map(one => (one.key === key ? { ...one, members: members(one) } : one)))
}

/** Members that have been started leave the bench; the card goes with the last of them. */
export function release(key: number, places: readonly number[]): void {
  const members = (of: Sent) => of.members.filter(one => !places.includes(one.member.member))
  change(
    list.flatMap(one =>
      one.key !== key ? [one] : members(one).length === 0 ? [] : [{ ...one, members: members(one) }],
    ),
  )
}

export function useUploads(scope: Scope): readonly Sent[] {
  const all = useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => list,
  )
  return all.filter(one => one.slug === scope.slug)
}

type Send = (progress: (sent: number) => void, signal: AbortSignal) => Promise<Upload>

function begin(scope: Scope, about: { name: string; size: number }, send: Send): void {
  counter += 1
  const key = counter
  let abort = new AbortController()
  const run = () => {
    abort = new AbortController()
    patch(key, { state: 'sending', sent: 0, error: null })
    const progress = (sent: number) => patch(key, { sent, state: sent >= about.size ? 'reading' : 'sending' })
    send(progress, abort.signal).then(
      upload =>
        patch(key, {
          state: 'ready',
          sent: about.size,
          upload: upload.id,
          members: upload.members.map(member => draftOf(member, scope.zone)),
        }),
      error => patch(key, { state: 'failed', error }),
    )
  }
  const stop = () => {
    abort.abort()
    forget(key)
  }
  change([
    ...list,
    {
      key,
      slug: scope.slug,
      ...about,
      sent: 0,
      state: 'sending',
      error: null,
      upload: null,
      members: [],
      stop,
      again: run,
    },
  ])
  run()
}

function draftOf(found: Member, zone: string): MemberDraft {
  const member = { ...found, columns: columnsOf(found) }
  const usable = member.problem === null && member.mapping !== null
  const mapping = member.mapping ?? (member.columns.length > 0 ? blankMapping(zone) : null)
  return { member, source: suggestSource(member.name), wanted: usable, mapping, changed: false }
}

export function sendFiles(scope: Scope, files: Iterable<File>): void {
  for (const file of files) {
    const path = scope.at('/uploads', { name: file.name })
    begin(scope, { name: file.name, size: file.size }, (onProgress, signal) =>
      sendFile<Upload>({ path, file, onProgress, signal }),
    )
  }
}

export function sendText(scope: Scope, text: string, name: string): void {
  const about = { name, size: new Blob([text]).size }
  begin(scope, about, () => api.post<Upload>(scope.at('/uploads/text'), { text, name }))
}
