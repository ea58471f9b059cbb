import { describe, expect, it } from 'vitest'
import { DEFAULT_TOPICS } from '../../analyze/text/topics.ts'
import { coachedDraft } from './coached-draft.ts'
import { WORDS } from './languages.ts'
import { ownWords } from './quotes.ts'
import type { DraftRequest } from './request.ts'

const draftReply = (request: DraftRequest) => coachedDraft(request, { limit: null, member: '' })

const LANGUAGES = ['ko', 'ja', 'zh-Hans', 'zh-Hant', 'en'] as const
type Language = (typeof LANGUAGES)[number]

const TEXTS: Record<Language, { bad: string; good: string; ask: string; name: string; called: string }> = {
  ko: {
    bad: '상자가 찌그러져서 왔어요',
    good: '색이 곱고 참 튼튼해요',
    ask: '다른 색도 있나요?',
    name: '달빛하루',
    called: '달빛하루님',
  },
  ja: {
    bad: '箱がつぶれて届きました',
    good: '色がきれいで丈夫です',
    ask: '他の色もありますか？',
    name: '月見うさぎ',
    called: '月見うさぎ様',
  },
  'zh-Hans': {
    bad: '箱子到的时候压扁了',
    good: '颜色漂亮也很结实',
    ask: '还有别的颜色吗？',
    name: '月下小兔',
    called: '月下小兔',
  },
  'zh-Hant': {
    bad: '箱子送來時壓扁了',
    good: '顏色漂亮又很耐用',
    ask: '還有別的顏色嗎？',
    name: '月光小兔',
    called: '月光小兔',
  },
  en: {
    bad: 'The box arrived crushed',
    good: 'Lovely colour and very sturdy',
    ask: 'Is there another colour?',
    name: 'Mina',
    called: 'Hi Mina,',
  },
}

const TOPICS = [
  'delivery/late',
  'quality/defect',
  'performance/crash',
  'support/attitude',
  'refund/cancel',
  'account/login',
  'price/expensive',
  'missing-feature/request',
  'own-area/own',
  'usability/invented-here',
]

function request(language: string, over: Partial<DraftRequest> = {}): DraftRequest {
  return {
    id: 1,
    verbatim: 'ok',
    title: '',
    language,
    sentiment: 'negative',
    ratingNorm: null,
    author: null,
    product: 'Moon Kettle',
    topics: [],
    clauses: [],
    questions: [],
    channel: 'review',
    variant: 0,
    limit: null,
    signature: { contacts: ['help@moon.example'], team: 'Moon House' },
    tone: 'warm',
    ...over,
  }
}

function about(
  language: Language,
  kind: 'bad' | 'good',
  topic: string,
  over: Partial<DraftRequest> = {},
): DraftRequest {
  const text = TEXTS[language][kind]
  const polarity = kind === 'bad' ? -1 : 1
  return request(language, {
    verbatim: text,
    sentiment: kind === 'bad' ? 'negative' : 'positive',
    author: TEXTS[language].name,
    topics: [{ id: topic, polarity }],
    clauses: [{ text, topics: [topic], polarity }],
    ...over,
  })
}

const PLACEHOLDER = /\{\{|\}\}|\$\{|\[[^\]]*\]|<[^>]*>|undefined|null|NaN|○○|XXX|을\(를\)|이\(가\)/u
const DATED =
  /\d+\s*(?:days?|hours?|weeks?|일|시간|주|天|小时|日|時間|週)|coupon|discount code|refund you|쿠폰|적립금|优惠券|優惠券|クーポン|we have fixed|수정했습니다|修复了|修復了|修正しました/iu

function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (let at = 0; at + 2 <= text.length; at++)
    found.set(text.slice(at, at + 2), (found.get(text.slice(at, at + 2)) ?? 0) + 1)
  return found
}

function similarity(one: string, other: string): number {
  const [a, b] = [pairs(one), pairs(other)]
  let shared = 0
  for (const [pair, n] of a) shared += Math.min(n, b.get(pair) ?? 0)
  return (2 * shared) / Math.max(1, one.length + other.length - 2)
}

describe.each(LANGUAGES)('a draft in %s', language => {
  const all = TOPICS.flatMap(topic =>
    (['bad', 'good'] as const).flatMap(kind =>
      [0, 1, 2, 3, 4, 5].flatMap(variant => [null, 350].map(limit => about(language, kind, topic, { variant, limit }))),
    ),
  )

  it('keeps every point of its list, by its own check', () => {
    for (const each of all.filter(one => one.limit === null)) {
      const draft = draftReply(each)
      expect(
        draft.points.filter(point => !point.met),
        draft.text,
      ).toEqual([])
      expect(draft.points).toHaveLength(draft.list === 'positive' ? 5 : 7)
    }
  })

  it('leaves no placeholder, promises nothing dated, and calls the customer as written', () => {
    for (const each of all) {
      const { text } = draftReply(each)
      expect(text).not.toMatch(PLACEHOLDER)
      expect(ownWords(text, each.verbatim)).not.toMatch(DATED)
      expect(text).toContain(TEXTS[language].called)
      expect(text).not.toMatch(/님님|様様|様さん/u)
    }
  })

  it('fits the place in whole sentences', () => {
    for (const limit of [350, 200, 120, 60]) {
      for (const each of all.slice(0, 40)) {
        const { text } = draftReply({ ...each, limit })
        expect(text.length).toBeLessThanOrEqual(limit)
        if (text) expect(text).toMatch(/[.!?。！：:,、]$|Moon House(?: 드림| 敬上)?$/u)
      }
    }
    expect(draftReply({ ...about(language, 'bad', 'delivery/late'), limit: 1 }).text).toBe('')
  })

  it('keeps the seven points within 350 characters', () => {
    for (const each of all.filter(one => one.limit === 350 && one.sentiment === 'negative')) {
      const draft = draftReply(each)
      expect(
        draft.points.filter(point => !point.met).map(point => point.id),
        draft.text,
      ).toEqual([])
    }
  })

  it('names no trouble the review does not have', () => {
    const words = WORDS[language].topics
    const named = [
      ...new Set([...Object.values(words.areas), ...Object.values(words.topics)].map(([, trouble]) => trouble)),
    ]
    for (const each of [...all, about(language, 'bad', 'own-area/own')]) {
      const own = ownWords(draftReply(each).text, each.verbatim)
      const areas = each.topics.map(topic => topic.id.split('/')[0])
      const foreign = Object.entries({ ...words.topics, ...words.areas })
        .filter(([id]) => !areas.includes(id.split('/')[0]))
        .map(([, [, trouble]]) => trouble)
        .filter(trouble => named.includes(trouble))
      expect(foreign.filter(trouble => own.includes(trouble) && trouble.length > 1)).toEqual([])
    }
  })

  it('is the same for the same, another for another variant, and unlike its neighbors', () => {
    for (const topic of TOPICS) {
      for (const kind of ['bad', 'good'] as const) {
        const texts = [0, 1, 2, 3].map(variant => draftReply(about(language, kind, topic, { variant })).text)
        expect(texts[0]).toBe(draftReply(about(language, kind, topic)).text)
        for (let at = 1; at < texts.length; at++) expect(similarity(texts[at - 1]!, texts[at]!)).toBeLessThan(0.9)
      }
    }
    const neighbors = Array.from(
      { length: 30 },
      (_, at) => draftReply(about(language, 'bad', 'delivery/late', { author: `${TEXTS[language].name}${at}` })).text,
    )
    for (let at = 1; at < neighbors.length; at++)
      expect(similarity(neighbors[at - 1]!, neighbors[at]!)).toBeLessThan(0.9)
  })

  it('answers the same words of nobody in particular in many ways, in every tone of the house', () => {
    const words = { ko: '최고예요', ja: '最高です', 'zh-Hans': '非常好', 'zh-Hant': '非常好', en: 'Great app' }[
      language
    ]
    for (const tone of ['warm', 'formal', 'brief'] as const) {
      const all = Array.from(
        { length: 40 },
        (_, id) =>
          draftReply(request(language, { id, tone, verbatim: words, sentiment: 'positive', product: null })).text,
      )
      const alike = all.slice(1).map((text, at) => similarity(all[at] ?? '', text))
      expect(Math.max(...alike), tone).toBeLessThan(0.9)
    }
  })

  it('says that a question was asked and does not invent the answer', () => {
    const { ask, good } = TEXTS[language]
    const each = about(language, 'good', 'usability/design', { verbatim: `${good}. ${ask}`, questions: [ask] })
    expect(draftReply(each).text).toContain(ask.replace(/[?？]$/u, ''))
  })

  it('answers praise with a defect in it by both', () => {
    const words = WORDS[language].topics.topics
    const topics = [
      { id: 'usability/design', polarity: 1 as const },
      { id: 'account/login', polarity: -1 as const },
    ]
    const draft = draftReply(about(language, 'good', 'usability/design', { topics, ratingNorm: 1, sentiment: 'mixed' }))
    expect(draft.list).toBe('positive')
    expect(draft.text).toContain(words['usability/design']?.[0])
    expect(draft.text).toContain(words['account/login']?.[1])
  })

  it('invites back where no contact is set, and says that the point is open', () => {
    const draft = draftReply(
      about(language, 'bad', 'delivery/late', { signature: { contacts: [], team: 'Moon House' } }),
    )
    expect(draft.points.filter(point => !point.met).map(point => point.id)).toEqual(['contact'])
    expect(WORDS[language].complaint.contactOpen.some(line => draft.text.includes(line))).toBe(true)
  })
})

it('answers Traditional Chinese in Traditional, whatever the tag left open', () => {
  const simplified = /[这们说时会对国后没为与还过吗买卖开给钱实质价单货装员务问题请让应该写体变诚谢感关]/u
  for (const language of ['zh-Hant', 'zh-TW', 'zh-HK', 'zh']) {
    for (const kind of ['bad', 'good'] as const) {
      for (const topic of TOPICS) {
        const draft = draftReply({ ...about('zh-Hant', kind, topic), language })
        expect(draft.language).toBe('zh-Hant')
        expect(draft.text.replaceAll('感', '')).not.toMatch(simplified)
      }
    }
  }
  const everything = JSON.stringify([
    WORDS['zh-Hant'].topics,
    WORDS['zh-Hant'].praise.loop,
    WORDS['zh-Hant'].complaint.thanks,
  ])
  expect(everything.replaceAll('感', '')).not.toMatch(simplified)
})

it('answers other languages in English and says so', () => {
  const german = request('de', {
    verbatim: 'Der Karton kam zerdrückt an',
    clauses: [{ text: 'Der Karton kam zerdrückt an', topics: [], polarity: -1 }],
  })
  const draft = draftReply(german)
  expect(draft).toMatchObject({ language: 'en', fallback: true, list: 'negative' })
  expect(draft.text).toContain('“Der Karton kam zerdrückt an”')
  expect(draftReply(request('und', { verbatim: '좋아요 좋아요', sentiment: 'positive' }))).toMatchObject({
    language: 'ko',
    fallback: false,
  })
})

it('never answers a low rating with cheer, nor a full one with an apology', () => {
  expect(draftReply(request('en', { verbatim: 'great, thanks', sentiment: 'positive', ratingNorm: 0 })).list).toBe(
    'negative',
  )
  expect(draftReply(request('en', { verbatim: 'no complaints', sentiment: 'negative', ratingNorm: 1 })).list).toBe(
    'positive',
  )
  expect(draftReply(request('en', { verbatim: 'a note', sentiment: null })).list).toBe('positive')
  const price = draftReply(about('en', 'bad', 'price/expensive'))
  expect(price.text).not.toMatch(/sorry|apolog/iu)
})

it('has a name in every language for every topic of the default taxonomy', () => {
  for (const { topics } of Object.values(WORDS)) {
    const named = Object.keys(topics.topics)
    const ours = DEFAULT_TOPICS.map(topic => topic.id).filter(id => !id.startsWith('other/'))
    expect(ours.filter(id => !named.includes(id))).toEqual([])
    expect(named.filter(id => !ours.includes(id))).toEqual([])
  }
})

it('does not take a late parcel in a cheerful clause for praise, nor a fast one in an angry clause for trouble', () => {
  const late = { id: 'delivery/late', polarity: 1 as const }
  const fast = { id: 'delivery/fast', polarity: -1 as const }
  const [matter, trouble] = WORDS.en.topics.topics['delivery/late'] ?? ['', '']
  const cheerful = draftReply(request('en', { verbatim: 'a note', sentiment: 'positive', topics: [late] })).text
  expect(WORDS.en.praise.praise.some(line => cheerful.includes(line(matter)))).toBe(false)
  expect(cheerful).not.toContain(trouble)
  const angry = draftReply(request('en', { verbatim: 'a note', topics: [fast] })).text
  expect(WORDS.en.complaint.sorry.some(line => angry.includes(line(matter)))).toBe(false)
})

it('only speaks of a complaint read into words that are all praise', () => {
  const topics = [{ id: 'quality/taste', polarity: -1 as const }]
  const { text } = draftReply(request('en', { verbatim: 'a note', sentiment: 'positive', topics }))
  expect(text).toContain('the taste')
  expect(text).not.toContain('disappointing')
})

it('lets the quotation and the name of the trouble vouch for each other', () => {
  const topics = [
    { id: 'usability/ads', polarity: -1 as const },
    { id: 'performance/slow', polarity: -1 as const },
  ]
  const clauses = [{ text: 'it takes ages to open', topics: ['performance/slow'], polarity: -1 as const }]
  const { text } = draftReply(request('en', { verbatim: 'Well, it takes ages to open', topics, clauses }))
  expect(text).toContain('the slow performance')
  expect(text).not.toContain('the number of ads')
})
