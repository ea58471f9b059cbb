import type { Theme } from './fold.ts'

/** An alarm that is stored: enough to know it again. */
export interface StoredAlarm {
  id: number
  topic: string
  firstDay: string
  lastDay: string
}

export interface Settlement {
  raised: Theme[]
  /** Those stored before that are found again, as they are now. */
  kept: { id: number; theme: Theme }[]
  gone: number[]
}

/** Which alarms are new, which are the ones stored already (same topic, days in common) and which are no longer found. */
export function settleAlarms(stored: readonly StoredAlarm[], found: readonly Theme[]): Settlement {
  const left = new Map(stored.map(it => [it.id, it]))
  const settlement: Settlement = { raised: [], kept: [], gone: [] }
  for (const theme of found) {
    const known = [...left.values()].find(
      it => it.topic === theme.topic && it.firstDay <= theme.lastDay && theme.firstDay <= it.lastDay,
    )
    if (known === undefined) settlement.raised.push(theme)
    else {
      left.delete(known.id)
      settlement.kept.push({ id: known.id, theme })
    }
  }
  settlement.gone = [...left.keys()]
  return settlement
}
