import { describe, expect, it } from 'vitest'
import { type Line, splitter } from './delimited.ts'
import { delimiterOf } from './delimiter.ts'

function split(text: string, { delimiter = ',', width = 0, step = text.length || 1 } = {}): Line[] {
  const reader = splitter({ delimiter, newline: '\n', width })
  const lines: Line[] = []
  for (let at = 0; at < text.length; at += step) lines.push(...reader.write(text.slice(at, at + step)))
  return [...lines, ...reader.end()]
}

describe('splitter', () => {
  it.each([',', ';', '\t', '|'])('parts cells at %j, quoted or not', delimiter => {
    const text = `${['id', 'text', 'n'].join(delimiter)}\r\n1${delimiter}"a${delimiter}b ""c""\r\nd"${delimiter}3\r\n`
    for (const step of [1, 2, 3, 7, 100])
      expect(split(text, { delimiter, step })).toEqual([
        ['id', 'text', 'n'],
        ['1', `a${delimiter}b "c"\r\nd`, '3'],
      ])
  })

  it('keeps empty cells and a last line without its end', () => {
    expect(split(',,\n"",x,""\n1,2,3')).toEqual([
      ['', '', ''],
      ['', 'x', ''],
      ['1', '2', '3'],
    ])
  })

  it('takes a quote inside a cell as a character', () => {
    expect(split('1,5" screen,ok\n2,"he said "never" again",ok\n')).toEqual([
      ['1', '5" screen', 'ok'],
      ['2', 'he said "never" again', 'ok'],
    ])
  })

  it.each([1, 9, 1000])('loses only its own line to an opened quote (read by %i)', step => {
    const text = 'a,b,c\n1,"never closed,x\n2,fine,y\n3,"quoted, well",z\n4,fine,"w"\n'
    expect(split(text, { width: 3, step })).toEqual([
      ['a', 'b', 'c'],
      { code: 'quote-broken', cells: ['1', '"never closed', 'x'] },
      ['2', 'fine', 'y'],
      ['3', 'quoted, well', 'z'],
      ['4', 'fine', 'w'],
    ])
  })

  it('loses only its own line when the opened quote meets the next one by chance', () => {
    const text = 'a,b,c\n1,"never closed,x\n2,fine,"y"\n3,fine,z\n'
    expect(split(text, { width: 3 })).toEqual([
      ['a', 'b', 'c'],
      { code: 'quote-broken', cells: ['1', '"never closed', 'x'] },
      ['2', 'fine', 'y'],
      ['3', 'fine', 'z'],
    ])
  })

  it('does not hold a file back for a quote that never closes', () => {
    const lines = split(`1,"open\n${'2,x\n'.repeat(1000)}`, { step: 64 })
    expect(lines).toHaveLength(1001)
    expect(lines[1000]).toEqual(['2', 'x'])
  })
})

describe('delimiterOf', () => {
  it.each([
    ['a,b,c\n1,"x;y;z",3\n4,5,6\n', ','],
    ['name;stars;text\nA;5;good, really, good\nB;1;bad, so bad\n', ';'],
    ['a\tb\n1\tx, y, z\n2\tw\n', '\t'],
    ['a|b|c\n1|x, y|3\n', '|'],
    ['review\nonly one column\n', ','],
  ])('finds it in %j', (text, delimiter) => {
    expect(delimiterOf(text).delimiter).toBe(delimiter)
  })

  it('knows old line ends', () => {
    expect(delimiterOf('a,b\r1,2\r').newline).toBe('\r')
    expect(delimiterOf('a,b\r\n1,2\r\n').newline).toBe('\n')
  })
})
