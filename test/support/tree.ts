import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What no clone has: made, installed or kept by a machine. */
const UNSHIPPED = new Set(['node_modules', 'dist', 'data', '.git', '.cache', '.ready-lock'])

/** Paths of all files below a folder of the project, from its root, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: false, withFileTypes: true })
    .filter(entry => !UNSHIPPED.has(entry.name) && !entry.name.endsWith('.log'))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(path) : [relative('', path)]
    })
    .sort()
}

export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** The program's own sources, without tests. */
export const sourceFiles = (): string[] =>
  filesBelow('src').filter(path => ['.ts', '.tsx'].includes(extname(path)) && !/\.test\.tsx?$/.test(path))

/** The room a source file lies in: its first two folders, or the one it has. */
export const roomOf = (path: string): string => path.split('/').slice(1, -1).slice(0, 2).join('/') || 'main'

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
