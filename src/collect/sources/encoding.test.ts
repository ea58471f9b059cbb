import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decoderFor, encodingOf } from './encoding.ts'

const KOREAN = '번호,나이,만족도\n1,30,4\n2,41,5\n'
const CHINESE = '昵称,购买时间,评论内容\n小*鱼,2024/1/5 9:30,包装很好，发货也快\n'
const JAPANESE = '投稿者,投稿日,本文\nゆき,2024/01/05,とても使いやすいです。買ってよかった。\n'
const FRENCH = 'note,commentaire\n9,Très bien présenté, équipe agréable\n8,Déçue du délai\n'
const PLAIN = 'id,rating,review\n1,5,fine\n2,4,good enough\n'

function decode(bytes: Uint8Array, step: number): string {
  const encoding = encodingOf(bytes)
  if (encoding === null) return 'binary'
  const decoder = decoderFor(encoding)
  let text = ''
  for (let at = 0; at < bytes.length; at += step) text += decoder.write(bytes.subarray(at, at + step))
  return text + decoder.end()
}

describe('encodingOf and decoderFor', () => {
  const written: [string, string, Buffer][] = [
    ['utf-8', KOREAN, Buffer.from(KOREAN)],
    ['utf-8', KOREAN, Buffer.from(`\uFEFF${KOREAN}`)],
    ['utf-16le', CHINESE, iconv.encode(CHINESE, 'utf-16le', { addBOM: true })],
    ['utf-16le', PLAIN, iconv.encode(PLAIN, 'utf-16le', { addBOM: false })],
    ['utf-16be', JAPANESE, iconv.encode(JAPANESE, 'utf-16be', { addBOM: true })],
    ['utf-16be', PLAIN, iconv.encode(PLAIN, 'utf-16be', { addBOM: false })],
    ['cp949', KOREAN, iconv.encode(KOREAN, 'cp949')],
    ['cp949', '리뷰내용,평점\n똠방각하 펲시콜라,3\n', iconv.encode('리뷰내용,평점\n똠방각하 펲시콜라,3\n', 'cp949')],
    ['gb18030', CHINESE, iconv.encode(CHINESE, 'gb18030')],
    ['shift_jis', JAPANESE, iconv.encode(JAPANESE, 'shift_jis')],
    ['windows-1252', FRENCH, iconv.encode(FRENCH, 'windows-1252')],
  ]
  it.each(written)('reads %s whole and cut anywhere', (encoding, text, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding)
    for (const step of [1, 2, 3, 1000]) expect(decode(bytes, step)).toBe(text)
  })

  it('marks broken bytes in UTF-8 and goes on', () => {
    const bytes = Buffer.concat([
      Buffer.from('review\n좋아요 정말'),
      Buffer.from([0xf0, 0x9f, 0x98]),
      Buffer.from(' 끝\n'),
    ])
    for (const step of [1, 5, 100]) expect(decode(bytes, step)).toMatch(/^review\n좋아요 정말\uFFFD+ 끝\n$/)
  })

  it('reads Windows-1252 letters pasted into UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('a;café déjà reçu, très à côté, façade\n'),
      Buffer.from('b;d\xe9\xe7u \x93non\x94\n', 'latin1'),
    ])
    expect(encodingOf(bytes)).toBe('utf-8+windows-1252')
    for (const step of [1, 4, 100]) expect(decode(bytes, step)).toContain('b;déçu “non”\n')
  })

  it('marks the byte that Windows-1252 does not define', () => {
    expect(decode(Buffer.from('avis\nr\xe9ponse trop tardive \x90 d\xe9sol\xe9\n', 'latin1'), 7)).toContain(
      'tardive \uFFFD désolé',
    )
  })

  it('knows that a picture is no text', () => {
    expect(
      encodingOf(Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex')),
    ).toBeNull()
  })

  it('marks a NUL, which the database would refuse', () => {
    expect(decode(Buffer.from(`${PLAIN.repeat(20)}3,1,a\0b\n`), 50)).toContain('a\uFFFDb')
  })
})
