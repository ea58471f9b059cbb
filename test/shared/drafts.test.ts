import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { type Models, parseModel } from '../../src/analyze/text/model.ts'
import { createReader } from '../../src/analyze/text/reader.ts'
import { DEFAULT_TOPICS } from '../../src/analyze/text/topics.ts'
import { coachedDraft } from '../../src/respond/replies/coached-draft.ts'
import { findingsIn } from '../../src/respond/replies/findings.ts'
import { WORDS } from '../../src/respond/replies/languages.ts'
import { nameOf } from '../../src/respond/replies/names.ts'
import { ownWords } from '../../src/respond/replies/quotes.ts'
import type { DraftRequest } from '../../src/respond/replies/request.ts'

// The texts are private: what fails is told by file, row and a digest, never by its words.
const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

/** A draft as the desk gets it. */
const draftReply = (request: DraftRequest) =>
  coachedDraft(request, { limit: request.limit === null ? null : { n: request.limit, unit: 'char' }, member: 'Jo' })

type Row = Record<string, string>
type Said = {
  text: string
  author: string | null
  product: string | null
  rating: number | null
  sentiment: DraftRequest['sentiment']
}

const label = (value: string | undefined): DraftRequest['sentiment'] =>
  value === '1' || value === 'positive' ? 'positive' : value === '0' || value === 'negative' ? 'negative' : 'neutral'
const stars = (value: string | undefined, max: number) => (Number(value) - 1) / (max - 1)
const bare = { author: null, product: null, rating: null, sentiment: null }

const FILES: { file: string; language: string; limit: number | null; said: (row: Row) => Said }[] = [
  {
    file: 'ko/googleplay_laftel.csv',
    language: 'ko',
    limit: 350,
    said: row => ({ ...bare, text: row.content ?? '', author: row.userName ?? null, rating: stars(row.score, 5) }),
  },
  {
    file: 'ko/avo/result_당근마켓_ios.csv',
    language: 'ko',
    limit: 5970,
    said: row => ({
      ...bare,
      text: row.COMMENT ?? '',
      author: row.USER ?? null,
      product: row.APP_NAME ?? null,
      rating: stars(row.STAR, 5),
    }),
  },
  {
    file: 'ko/oliveyoung_cream_reviews.csv',
    language: 'ko',
    limit: null,
    said: row => ({ ...bare, text: row.review ?? '', product: row.product_name ?? null, rating: stars(row.rating, 5) }),
  },
  {
    file: 'zh/waimai_10k.csv',
    language: 'zh-Hans',
    limit: null,
    said: row => ({ ...bare, text: row.review ?? '', sentiment: label(row.label) }),
  },
  {
    file: 'zh/online_shopping_10_cats.csv',
    language: 'zh-Hant',
    limit: null,
    said: row => ({ ...bare, text: row.review ?? '', sentiment: label(row.label) }),
  },
  {
    file: 'zh/amazon_chinese_valid_3class.csv',
    language: 'zh-Hans',
    limit: null,
    said: row => ({ ...bare, text: row.text ?? '', sentiment: label(row.label) }),
  },
  {
    file: 'ja/amazon_japanese_valid_3class.csv',
    language: 'ja',
    limit: null,
    said: row => ({ ...bare, text: row.text ?? '', sentiment: label(row.label) }),
  },
  {
    file: 'reviews-en/datafiniti_amazon_5000.csv',
    language: 'en',
    limit: null,
    said: row => ({
      ...bare,
      text: row['reviews.text'] ?? '',
      author: row['reviews.username'] ?? null,
      product: row.name ?? null,
      rating: stars(row['reviews.rating'], 5),
    }),
  },
  {
    file: 'app-reviews/appstore_games_uk_ca.csv',
    language: 'en',
    limit: 350,
    said: row => ({
      ...bare,
      text: row.review ?? '',
      author: row.username ?? null,
      product: row.game ?? null,
      rating: stars(row.rating, 5),
    }),
  },
  {
    file: 'social/airline_tweets.csv',
    language: 'en',
    limit: 280,
    said: row => ({
      ...bare,
      text: row.text ?? '',
      product: row.airline ?? null,
      sentiment: label(row.airline_sentiment),
    }),
  },
]

const EACH = 20

const model = (name: string) => fileURLToPath(new URL(`../../models/${name}.model`, import.meta.url))
const models: Models = existsSync(model('ko')) ? { ko: parseModel(readFileSync(model('ko'))) } : {}
const reader = createReader(models, DEFAULT_TOPICS)

const POLARITY = { negative: -1, neutral: 0, positive: 1 } as const

/** As the product asks for it: out of the engine's reading. */
function requestOf({ language, limit }: (typeof FILES)[number], said: Said, variant: number): DraftRequest {
  const { sentiment, topics, clauses, questions } = reader.explain(said.text, said.rating)
  return {
    id: 1,
    verbatim: said.text,
    title: '',
    language,
    sentiment: said.sentiment ?? sentiment,
    ratingNorm: said.rating,
    author: said.author,
    product: said.product,
    topics,
    clauses: clauses.map(clause => ({ ...clause, polarity: POLARITY[clause.polarity] })),
    questions,
    channel: 'review',
    variant,
    limit,
    signature: { contacts: ['help@moon.example'], team: 'Moon House' },
    tone: 'warm',
  }
}

function drafts() {
  return FILES.flatMap(source => {
    const rows: Row[] = parse(readFileSync(`${data}${source.file}`), {
      columns: true,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      to: 2400,
    })
    const told = rows.map(source.said).filter(said => said.text.trim().length > 1)
    const stride = Math.max(1, Math.floor(told.length / EACH))
    return Array.from({ length: EACH }, (_, at) => {
      const request = requestOf(source, told[at * stride]!, 0)
      const digest = createHash('sha256').update(request.verbatim).digest('hex').slice(0, 8)
      return { where: `${source.file} #${at * stride} ${digest}`, source, request, draft: draftReply(request) }
    })
  })
}
type Made = ReturnType<typeof drafts>[number]

const PLACEHOLDER = /\{\{|\}\}|\$\{|\[[^\]]*\]|undefined|\bnull\b|NaN|○○/u
const PRIVATE = /\d{2,4}[-. ]\d{3,4}[-. ]\d{3,4}|\d{6,}|https?:/u
const SIMPLIFIED = /[这们说时会对国后没为与还过吗买卖开给钱实质价单货装员务问题请让应该写体变诚谢]/u
const OTHER_SCRIPT: Record<string, RegExp> = {
  ko: /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u,
  ja: /\p{sc=Hangul}/u,
  'zh-Hans': /[\p{sc=Hangul}\p{sc=Hiragana}]/u,
  'zh-Hant': /[\p{sc=Hangul}\p{sc=Hiragana}]/u,
  en: /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}]/u,
}
const CALLED: Record<string, (name: string) => RegExp> = {
  ko: n => RegExp(`${n}(?<=님)|${n}님`, 'u'),
  ja: n => RegExp(`${n}(?:様|(?<=さま|様|さん))`, 'u'),
  en: n => RegExp(`^Hi ${n},`, 'u'),
}

// The lint of the platform rules (ask to change), as the research states it.
const NOUN = {
  en: '(?:review|rating|stars?|feedback)',
  ko: '(?:리뷰|후기|평점|별점|평가)',
  zh: '(?:评价|评论|差评|评分|星级|評價|評論|評分)',
  ja: '(?:レビュー|口コミ|クチコミ|評価|星)',
}
const VERB = {
  en: '(?:updat\\w*|chang\\w*|edit\\w*|revis\\w*|remov\\w*|delet\\w*|rais\\w*|improv\\w*)',
  ko: '(?:수정|변경|바꿔|바꾸|고쳐|삭제|내려|지워|올려)',
  zh: '(?:修改|更改|改|删|刪|撤回|追评)',
  ja: '(?:変更|修正|削除|取り消|変え|直し)',
}
const WISH = {
  en: '(?:please|could you|would you|kindly|consider)',
  ko: '(?:주세요|주실|주시|부탁|바랍니다)',
  zh: '(?:请|請|麻烦|能否|好吗|希望您|一下)',
  ja: '(?:お願い|いただけ|ください|ませんか)',
}
const asksToChange = (text: string) =>
  text
    .split(/(?<=[.!?。！？\n])/u)
    .some(sentence =>
      (['en', 'ko', 'zh', 'ja'] as const).some(
        l =>
          RegExp(`${NOUN[l]}.{0,25}${VERB[l]}|${VERB[l]}.{0,25}${NOUN[l]}`, 'iu').test(sentence) &&
          RegExp(WISH[l], 'iu').test(sentence),
      ),
    )

function similarity(one: string, other: string): number {
  const count = (text: string) => {
    const found = new Map<string, number>()
    for (let at = 0; at + 2 <= text.length; at++)
      found.set(text.slice(at, at + 2), (found.get(text.slice(at, at + 2)) ?? 0) + 1)
    return found
  }
  const [a, b] = [count(one), count(other)]
  let shared = 0
  for (const [pair, n] of a) shared += Math.min(n, b.get(pair) ?? 0)
  return (2 * shared) / Math.max(1, one.length + other.length - 2)
}

/** The same by edits: 1 − distance / length of the longer. */
function closeness(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return 1 - row[other.length]! / Math.max(one.length, other.length, 1)
}

describe.skipIf(!existsSync(data))('200 drafts over the shared files (needs ../shared/data)', () => {
  const made = existsSync(data) ? drafts() : []
  const failing = (isWrong: (each: Made) => boolean) => made.filter(isWrong).map(each => each.where)
  const own = (each: Made) => ownWords(each.draft.text, each.request.verbatim).replace('help@moon.example', '')

  it('makes them all', () => {
    expect(made).toHaveLength(200)
    expect(failing(each => each.draft.text.length < 20)).toEqual([])
  })

  it('leaves no placeholder', () => expect(failing(each => PLACEHOLDER.test(each.draft.text))).toEqual([]))

  it('repeats nothing private', () =>
    expect(
      failing(
        each =>
          PRIVATE.test(each.draft.text.replace(each.request.author ?? '', '')) ||
          /@(?!moon)/u.test(each.draft.text.replace(each.request.author ?? '', '')),
      ),
    ).toEqual([]))

  it('fits the place', () =>
    expect(failing(each => each.draft.text.length > (each.source.limit ?? Number.POSITIVE_INFINITY))).toEqual([]))

  it('answers in the language and the script of the reviewer', () => {
    expect(failing(each => each.draft.language !== each.source.language || each.draft.fallback)).toEqual([])
    const text = (each: Made) =>
      [each.request.author, each.request.product].reduce<string>(
        (left, part) => left.replaceAll(part || '\u0000', ''),
        own(each),
      )
    expect(failing(each => OTHER_SCRIPT[each.source.language]!.test(text(each)))).toEqual([])
    expect(failing(each => each.draft.language === 'zh-Hant' && SIMPLIFIED.test(own(each)))).toEqual([])
  })

  it('calls people by their name as written, with their honorific, and nobody by a mask', () => {
    const wrong = (each: Made) => {
      const name = nameOf(each.request.author)
      const pattern = CALLED[each.draft.language]
      if (!name)
        return Boolean(
          each.request.author &&
            each.request.author.length > 1 &&
            each.draft.text.split('\n')[0]?.includes(each.request.author),
        )
      return pattern
        ? !pattern(name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).test(each.draft.text)
        : !each.draft.text.includes(name)
    }
    expect(failing(wrong)).toEqual([])
    expect(failing(each => /^zh/u.test(each.draft.language) && !each.draft.text.includes('您'))).toEqual([])
    expect(
      failing(each => /你(?!好)|당신|あなた/u.test(own(each).replace(each.request.author || '\u0000', ''))),
    ).toEqual([])
  })

  it('claims no trouble that was not read in the review', () => {
    const wrong = (each: Made) => {
      const { areas, topics } = WORDS[each.source.language as keyof typeof WORDS].topics
      const all = Object.entries({ ...areas, ...topics })
      const read = each.request.topics.map(topic => topic.id.split('/')[0])
      const isRead = (id: string) => read.includes(id.split('/')[0])
      const known = all.filter(([id]) => isRead(id)).flatMap(([, phrase]) => phrase)
      return all.some(
        ([id, [, trouble]]) =>
          trouble.length > 2 && !isRead(id) && !known.includes(trouble) && own(each).includes(trouble),
      )
    }
    expect(failing(wrong)).toEqual([])
  })

  it('blames itself for nothing and boasts of nothing that was not read as such', () => {
    const wrong = (each: Made) => {
      const words = WORDS[each.source.language as keyof typeof WORDS]
      const all = Object.entries({ ...words.topics.areas, ...words.topics.topics })
      const phrases = (polarity: number, side: 0 | 1) =>
        all
          .filter(([id]) =>
            each.request.topics.some(
              topic => topic.polarity === polarity && (topic.id === id || topic.id.startsWith(`${id}/`)),
            ),
          )
          .map(([, phrase]) => phrase[side])
      const [troubles, praised] = [phrases(-1, 1), phrases(1, 0)]
      const text = own(each)
      // A name may be the end of another one, as speed is of delivery speed.
      const isAmong = (names: string[], name: string) => names.some(one => one.endsWith(name))
      const says = (lines: readonly ((thing: string) => string)[], thing: string) =>
        lines.some(line => text.includes(line(thing)))
      return all.some(
        ([, [matter, trouble]]) =>
          (says([...words.complaint.sorry, ...words.complaint.weigh], trouble) && !isAmong(troubles, trouble)) ||
          (says([...words.praise.praise, ...words.complaint.credit], matter) && !isAmong(praised, matter)),
      )
    }
    expect(failing(wrong)).toEqual([])
  })

  it('doubles no honorific', () => expect(failing(each => /님님|様様|様さん/u.test(each.draft.text))).toEqual([]))

  it('passes its own coach', () => {
    const found = made.flatMap(each =>
      findingsIn(each.draft.text, each.draft.sheet).map(finding => `${each.where} ${finding.kind}`),
    )
    expect(found).toEqual([])
  })

  it('takes up a point of the review', () => {
    const takesUp = (each: Made) =>
      each.draft.points.some(point => ['points-raised', 'root-problem'].includes(point.id) && point.met)
    const share = made.filter(takesUp).length / made.length
    console.info(`drafts: a point of the review taken up in ${(share * 100).toFixed(1)} %`)
    expect(share).toBeGreaterThan(0.7)
  })

  it('asks nobody to change a rating, promises no money and confronts nobody', () => {
    expect(failing(each => asksToChange(own(each)))).toEqual([])
    expect(
      failing(each => /쿠폰|적립금|优惠券|返现|クーポン|coupon|voucher|discount code|we have fixed/iu.test(own(each))),
    ).toEqual([])
    expect(failing(each => each.draft.points.some(point => point.id === 'not-confrontational' && !point.met))).toEqual(
      [],
    )
  })

  it('is unlike its neighbors', () => {
    const alike = (each: Made, at: number) => {
      const before = made[at - 1]
      if (!before || before.source !== each.source) return 0
      return Math.max(similarity(before.draft.text, each.draft.text), closeness(before.draft.text, each.draft.text))
    }
    const worst = Math.max(...made.map(alike))
    console.info(`drafts: nearest neighbors ${worst.toFixed(3)} alike`)
    expect(worst).toBeLessThan(0.9)
  })

  it('keeps the points of the lists', () => {
    const all = made.flatMap(each => each.draft.points)
    const ids = [...new Set(all.map(point => point.id))]
    const share = (id: string) =>
      all.filter(point => point.id === id && point.met).length / all.filter(point => point.id === id).length
    console.info(`drafts: ${ids.map(id => `${id} ${(share(id) * 100).toFixed(0)} %`).join(', ')}`)
    for (const id of ids)
      if (id !== 'root-problem' && id !== 'points-raised') expect(share(id), id).toBeGreaterThan(0.9)
  })

  it('asked again gives another wording', () => {
    const again = (each: Made) => draftReply({ ...each.request, variant: 1 }).text
    expect(failing(each => similarity(again(each), each.draft.text) >= 0.9)).toEqual([])
    expect(failing(each => draftReply(each.request).text !== each.draft.text)).toEqual([])
  })
})
