import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'

/** So near to the edge of the window the page rolls along. */
const EDGE = 72
const ROLL = 14

/** A thing on its way, and the place it would take. */
interface Carried {
  from: number
  to: number
}

/**
 * Moves things of a list by their handle, with mouse, pen or finger. Places carry `data-place` with their number; `onMove` is told once,
 * when the handle is let go over another place. Escape puts the thing back.
 */
export function useReorder(onMove: (from: number, to: number) => void) {
  const [carried, setCarried] = useState<Carried>()
  const latest = useRef<Carried>(undefined)
  const pointer = useRef({ x: 0, y: 0 })
  const carry = (next: Carried | undefined) => {
    latest.current = next
    setCarried(before => (before?.from === next?.from && before?.to === next?.to ? before : next))
  }
  const follow = () => {
    const to = placeAt(pointer.current)
    if (latest.current !== undefined && to !== undefined) carry({ ...latest.current, to })
  }
  const following = useRef(follow)
  following.current = follow
  const isCarrying = carried !== undefined
  useEffect(() => (isCarrying ? rollAlong(pointer, following) : undefined), [isCarrying])
  const handle = (place: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      pointer.current = { x: event.clientX, y: event.clientY }
      carry({ from: place, to: place })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      pointer.current = { x: event.clientX, y: event.clientY }
      follow()
    },
    onPointerUp: () => {
      const done = latest.current
      carry(undefined)
      if (done !== undefined && done.from !== done.to) onMove(done.from, done.to)
    },
    onPointerCancel: () => carry(undefined),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape') carry(undefined)
    },
  })
  return { carried, handle }
}

function placeAt({ x, y }: { x: number; y: number }): number | undefined {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]')?.dataset.place
  return place === undefined ? undefined : Number(place)
}

/** Scrolls while the pointer rests at an edge; returns how to stop. */
function rollAlong(pointer: { current: { y: number } }, following: { current: () => void }): () => void {
  let frame = requestAnimationFrame(function roll() {
    const { y } = pointer.current
    const step = y < EDGE ? -ROLL : y > window.innerHeight - EDGE ? ROLL : 0
    if (step !== 0) {
      window.scrollBy(0, step)
      following.current()
    }
    frame = requestAnimationFrame(roll)
  })
  return () => cancelAnimationFrame(frame)
}
