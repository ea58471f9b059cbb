import { domToBlob } from 'modern-screenshot'
import classes from './export.module.css'

/** Twice as many pixels as on the screen, so that it stays sharp on a slide. */
const SCALE = 2
/** Browsers draw nothing at all on a larger canvas. */
const MOST_PIXELS = 16_000

export interface Pictured {
  node: HTMLElement
  /** Above what is drawn. */
  heading?: string | undefined
  /** Beneath it: what it covers, whose it is. */
  notes: readonly string[]
}

/**
 * What is drawn, as a PNG on light ground. A copy is laid on a sheet beside the window, so that nothing flickers; whatever is there to be
 * pressed (`data-off-paper`) stays away.
 */
export async function pictureOf(pictured: Pictured): Promise<Blob> {
  const holder = document.createElement('div')
  holder.className = classes.aside ?? ''
  holder.inert = true
  const sheet = layOut(pictured)
  holder.append(sheet)
  document.body.append(holder)
  try {
    const scale = Math.min(SCALE, MOST_PIXELS / Math.max(sheet.offsetHeight, sheet.offsetWidth))
    const blob = await domToBlob(sheet, { scale, font: false, type: 'image/png' })
    if (blob === null) throw new Error('nothing was drawn')
    return blob
  } finally {
    holder.remove()
  }
}

function layOut({ node, heading, notes }: Pictured): HTMLElement {
  const sheet = document.createElement('div')
  sheet.className = classes.sheet ?? ''
  sheet.dataset.paper = ''
  sheet.style.width = `${node.offsetWidth + 2 * PADDING}px`
  const copy = node.cloneNode(true) as HTMLElement
  for (const part of copy.querySelectorAll('[data-off-paper]')) part.remove()
  if (heading !== undefined) sheet.append(line('h1', heading))
  sheet.append(copy, ...notes.map(note => line('p', note)))
  return sheet
}

const PADDING = 20

function line(tag: 'h1' | 'p', text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}
