import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const src = join(import.meta.dirname, '..')

function screens(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return screens(path)
    return path.endsWith('.tsx') && !path.endsWith('.test.tsx') ? [path] : []
  })
}

const files = screens(src).map(path => {
  const text = readFileSync(path, 'utf8')
  return {
    name: relative(src, path),
    text,
    tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TSX),
  }
})

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild(child => walk(child, visit))
}

/** Attributes that are read or heard; signs such as ★ and keys such as Esc are the same in every language. */
const SPOKEN = new Set([
  'label',
  'placeholder',
  'title',
  'alt',
  'description',
  'aria-label',
  'aria-description',
  'lead',
])
const isWords = (text: string) => /\p{L}{2,}/u.test(text.replace('Earshot', ''))

function wordsIn(tree: ts.SourceFile): string[] {
  const found: string[] = []
  walk(tree, node => {
    if (ts.isJsxText(node) && isWords(node.text)) found.push(node.text.trim())
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.has(node.name.getText()) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      if (isWords(node.initializer.text)) found.push(node.initializer.text)
    }
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isStringLiteral(node.expression) &&
      isWords(node.expression.text)
    ) {
      if (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)) found.push(node.expression.text)
    }
  })
  return found
}

describe('every screen', () => {
  it('is looked at', () => {
    expect(files.length).toBeGreaterThan(60)
  })

  it('takes its words from the catalogues', () => {
    expect(files.flatMap(({ name, tree }) => wordsIn(tree).map(words => `${name}: ${words}`))).toEqual([])
  })

  it('acts on no key while a word is being composed', () => {
    const unguarded = files.flatMap(({ name, text }) => {
      const handlers = [...text.matchAll(/\bonKey(Down|Up|Press)=\{\s*(\w+)/g)].filter(
        found => found[2] !== 'unlessComposing',
      )
      const listeners = [...text.matchAll(/addEventListener\(\s*['"]key/g)]
      return [...handlers, ...listeners].map(found => `${name}: ${found[0]}`)
    })
    expect(unguarded).toEqual([])
  })

  it('leaves listening for keys to ui/keys.ts, which asks about composing', () => {
    const keys = readFileSync(join(src, 'ui/keys.ts'), 'utf8')
    expect(keys.match(/addEventListener\('keydown'/g)).toHaveLength(1)
    expect(keys).toMatch(/isComposing\(event\)/)
  })

  it('has the styles of every Mantine component it shows', () => {
    const styles = readFileSync(join(src, 'ui/theme/mantine.css'), 'utf8')
    const shipped = join(src, '../node_modules/@mantine/core/styles')
    const used = files.flatMap(({ text }) =>
      [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(found => found[1]?.match(/\w+/g) ?? []),
    )
    const naked = [...new Set(used)].filter(
      name => existsSync(join(shipped, `${name}.layer.css`)) && !styles.includes(`/${name}.layer.css`),
    )
    expect(naked).toEqual([])
  })
})
