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

/** Keys for the whole page, silent while someone types, holds a modifier or has a dialog open. */
export function usePageKeys(keys: KeyMap): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      const act = current.current[event.key]
      if (act === undefined || isComposing(event) || event.metaKey || event.ctrlKey || event.altKey) return
      if (isBusy(event)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function isBusy(event: globalThis.KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('input, textarea, select, [contenteditable="true"]')) return true
  if (document.querySelector('[role="dialog"]') !== null) return true
  // Enter and Space on a button or a link belong to it.
  return (event.key === 'Enter' || event.key === ' ') && target?.closest('a, button, [role="button"]') != null
}
