import { useMemo } from 'react'
import { type Formats, useFormats } from '../format.ts'

/** One cell: as it is read, and as a spreadsheet calculates with it. A day is 2026-03-01, a month 2026-03, a share lies between 0 and 1. */
export interface Cell {
  shown: string
  value: string | number | null
  as: 'text' | 'count' | 'mean' | 'share' | 'day' | 'month'
}

export interface FigureTable {
  head: readonly string[]
  rows: readonly (readonly Cell[])[]
}

/** Makers of cells in the viewer's language. */
export function cellsIn({ number, decimal, percent, date, month }: Formats) {
  return {
    text: (value: string): Cell => ({ shown: value, value, as: 'text' }),
    count: (value: number): Cell => ({ shown: number(value), value, as: 'count' }),
    mean: (value: number | null): Cell => ({ shown: value === null ? '–' : decimal(value), value, as: 'mean' }),
    share: (value: number): Cell => ({ shown: percent(value), value, as: 'share' }),
    day: (value: string): Cell => ({ shown: date(value), value, as: 'day' }),
    /** The month of a day. */
    month: (value: string): Cell => ({ shown: month(value), value: value.slice(0, 7), as: 'month' }),
  }
}
export type Cells = ReturnType<typeof cellsIn>

export function useCells(): Cells {
  const formats = useFormats()
  return useMemo(() => cellsIn(formats), [formats])
}
