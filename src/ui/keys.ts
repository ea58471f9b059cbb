import { type KeyboardEvent, useEffect, useRef } from 'react'

/** Is an input method still building a word? Its Enter and letters are not ours. 229 is what Safari sends after the end. */
const isComposing = (event: { isComposing: boolean; keyCode: number }) => event.isComposing || event.keyCode === 229

/** Wraps every key handler of the console: nothing happens while a word is being composed. */
export const unlessComposing =
  <T>(act: (event: KeyboardEvent<T>) => void) =>
  (event: KeyboardEvent<T>) => {
    if (!isComposing(event.nativeEvent)) act(event)
  }

export type KeyMap = Record<string, () => void>

const alive = new Set<{ readonly current: KeyMap }>()

/** What the keys of everything on screen do at this moment. */
export const pageActs = (): KeyMap => Object.assign({}, ...[...alive].map(one => one.current))

/**
 * Keys for the whole page, silent while someone types, holds a modifier or has a dialog open. `mod k` is the k with Ctrl, or Command
 * on a Mac, and is heard while someone types, too. A name that is no key is for the palette alone.
 */
export function usePageKeys(keys: KeyMap): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const act = isCommand(event) ? current.current[`mod ${letterOf(event)}`] : plainAct(event, current.current)
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    alive.add(current)
    document.addEventListener('keydown', listen)
    return () => {
      alive.delete(current)
      document.removeEventListener('keydown', listen)
    }
  }, [])
}

function plainAct(event: globalThis.KeyboardEvent, keys: KeyMap): (() => void) | undefined {
  const act = keys[keyOf(event)]
  const modified = event.metaKey || event.ctrlKey || event.altKey
  return modified || isComposing(event) || isBusy(event) ? undefined : act
}

/** A Mac's Ctrl+K is the text field's own. */
const MODIFIER = /Mac|iP/.test(globalThis.navigator?.platform ?? '') ? 'metaKey' : 'ctrlKey'

/** How the key of the palette is called on this machine. */
export const COMMAND_K = MODIFIER === 'metaKey' ? '⌘ K' : 'Ctrl K'

const isCommand = (event: globalThis.KeyboardEvent) =>
  event[MODIFIER] && !event.altKey && !event.shiftKey && !isDialogOpen()

const printedOn = (event: globalThis.KeyboardEvent) => /^Key([A-Z])$/.exec(event.code)?.[1]

/** While a syllable is being composed, only the key's print says which letter it is. */
const letterOf = (event: globalThis.KeyboardEvent) =>
  event.key.length === 1 && event.key <= '~' ? event.key.toLowerCase() : printedOn(event)?.toLowerCase()

/** How long the first key of two waits for the second, in milliseconds. */
const PATIENCE = 1200
let first = { key: '', at: 0 }
const named = new WeakMap<globalThis.KeyboardEvent, string>()

/** The key as maps name it: `j`, or `g f` for two in a row. A letter typed in Hangul or kana is the one printed on its key. */
function keyOf(event: globalThis.KeyboardEvent): string {
  const known = named.get(event)
  if (known !== undefined) return known
  const printed = printedOn(event)
  const foreign = event.key.length === 1 && event.key > '~'
  const key = foreign && printed !== undefined ? (event.shiftKey ? printed : printed.toLowerCase()) : event.key
  const name = first.key !== '' && event.timeStamp - first.at < PATIENCE ? `${first.key} ${key}` : key
  first = { key: key === 'g' && name === key && !isBusy(event) ? key : '', at: event.timeStamp }
  named.set(event, name)
  return name
}

const isDialogOpen = () => document.querySelector('[role="dialog"]') !== null

const inDialog = new WeakSet<globalThis.Event>()
// Noted before anybody acts: the Escape that closes a dialog must not also close what lies behind it.
globalThis.addEventListener?.('keydown', event => isDialogOpen() && inDialog.add(event), true)

function isBusy(event: globalThis.KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('input, textarea, select, [contenteditable="true"]')) return true
  if (isDialogOpen() || inDialog.has(event)) return true
  // Enter and Space on a button or a link belong to it.
  return (event.key === 'Enter' || event.key === ' ') && target?.closest('a, button, [role="button"]') != null
}
