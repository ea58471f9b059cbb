import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createGunzip } from 'node:zlib'

const REAL = fileURLToPath(new URL('../../shared/data/ko/naver_movie_reviews_full.csv.gz', import.meta.url))

/** `count` rows of the shared Korean movie reviews as a CSV file, repeated where there are fewer; invented ones of the same shape where that file is not there. */
export async function writeRows(path: string, count: number): Promise<string> {
  const out = createWriteStream(path)
  let written = -1
  for await (const line of existsSync(REAL) ? realLines() : inventedLines()) {
    if (++written > count) break
    if (!out.write(`${line}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return existsSync(REAL) ? 'shared Korean movie reviews' : 'invented reviews'
}

/** Over and over, each time with other ids, which are the first column. */
async function* realLines(): AsyncGenerator<string> {
  for (let pass = 0; ; pass++) {
    const lines = createInterface({
      input: createReadStream(REAL).pipe(createGunzip()),
      crlfDelay: Number.POSITIVE_INFINITY,
    })
    let isHeader = true
    for await (const line of lines) {
      if (pass === 0) yield line
      else if (!isHeader) yield `${pass}${line}`
      isHeader = false
    }
  }
}

const WORDS =
  '배송이 포장이 화면이 결제가 상담이 가격이 빠르고 늦어서 예쁘고 깨져서 불편하고 친절하고 비싸서 좋아요 싫어요 추천해요 실망이에요 다시는 또 정말 너무 조금 그냥 계속 자꾸'.split(
    ' ',
  )

async function* inventedLines(): AsyncGenerator<string> {
  yield 'review_id,movie_id,date,rating,author,review'
  let seed = 7
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (let id = 1; ; id++) {
    const day = new Date(Date.UTC(2005, 0, 1 + next(3900))).toISOString().slice(0, 10)
    const words = Array.from({ length: 4 + next(10) }, () => WORDS[next(WORDS.length)]).join(' ')
    yield `${9_000_000 + id},${10_000 + next(4000)},${day},${1 + next(10)},a${next(900)}****,${words}`
  }
}
