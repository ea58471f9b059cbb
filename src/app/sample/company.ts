import type { Piece } from '../../collect/feedback/piece.ts'
import type { Locale } from '../../people/members/schema.ts'
import type { Theme } from './words/tongue.ts'

export type TongueName = 'ko' | 'en' | 'zh' | 'zh-Hant' | 'ja'

export interface Place {
  id: string
  name: Record<Locale, string>
  channel: 'review' | 'survey' | 'e-mail'
  /** How many pieces came from here in the year. */
  pieces: number
  scale: { min: number; max: number } | null
  tongues: Partial<Record<TongueName, number>>
  themes: readonly Theme[]
  /** Share that was answered. */
  answered: number
  titled: number
  /** Whether people are known here by name and address, or by a nickname alone. */
  named: boolean
  products: Partial<Record<Product, NonNullable<Piece['product']>>>
}

export type Product = 'app' | 'one' | 'mill' | 'box'

export const COMPANY: Record<Locale, string> = {
  en: 'Moru Coffee (sample)',
  ko: '모루커피 (예시)',
  zh: 'Moru 咖啡（示例）',
  ja: 'モルコーヒー（サンプル）',
}

export const PRODUCTS: Record<Product, string> = {
  app: 'Moru app',
  one: 'Moru One',
  mill: 'Moru Mill',
  box: 'Moru Box',
}

const same = (name: string): Record<Locale, string> => ({ en: name, ko: name, zh: name, ja: name })
const STARS = { min: 1, max: 5 }
const APP: Theme[] = ['coach', 'app', 'crash', 'wish', 'ask', 'mixed', 'late', 'fixed', 'dear', 'fair', 'cancel']
const WARES: Theme[] = ['brewer', 'grinder', 'leak', 'late', 'damaged', 'gift', 'mixed', 'taste', 'stale', 'fixed']

/** Where the invented company hears its customers. */
export const PLACES: Place[] = [
  {
    id: 'appstore',
    name: same('App Store'),
    channel: 'review',
    pieces: 390,
    scale: STARS,
    tongues: { en: 5, ja: 4, ko: 3, zh: 2, 'zh-Hant': 1 },
    themes: APP,
    answered: 0.35,
    titled: 1,
    named: false,
    products: { app: { kind: 'ios', key: '1571190042', name: 'Moru – Brew Coach' } },
  },
  {
    id: 'googleplay',
    name: same('Google Play'),
    channel: 'review',
    pieces: 430,
    scale: STARS,
    tongues: { ko: 6, en: 4, 'zh-Hant': 1, ja: 1 },
    themes: APP,
    answered: 0.6,
    titled: 0,
    named: false,
    products: { app: { kind: 'android', key: 'example.moru.app', name: 'Moru: coffee & Brew Coach' } },
  },
  {
    id: 'amazon',
    name: same('Amazon'),
    channel: 'review',
    pieces: 310,
    scale: STARS,
    tongues: { en: 3, ja: 2 },
    themes: WARES,
    answered: 0,
    titled: 1,
    named: false,
    products: {
      one: { kind: 'asin', key: 'B0EXMORU01', name: 'Moru One Coffee Maker' },
      mill: { kind: 'asin', key: 'B0EXMORU02', name: 'Moru Mill Burr Grinder' },
    },
  },
  {
    id: 'shop',
    name: { en: 'Our shop', ko: '자사몰', zh: '官方商城', ja: '公式ストア' },
    channel: 'review',
    pieces: 330,
    scale: { min: 1, max: 10 },
    tongues: { ko: 5, en: 2, ja: 2, 'zh-Hant': 1 },
    themes: [
      'taste',
      'stale',
      'late',
      'damaged',
      'fixed',
      'gift',
      'dear',
      'fair',
      'brewer',
      'grinder',
      'helped',
      'mixed',
    ],
    answered: 0.55,
    titled: 0.5,
    named: true,
    products: {
      one: { kind: 'shop', key: 'moru-one', name: 'Moru One' },
      mill: { kind: 'shop', key: 'moru-mill', name: 'Moru Mill' },
      box: { kind: 'shop', key: 'moru-box', name: 'Moru Box' },
    },
  },
  {
    id: 'tmall',
    name: { en: 'Tmall', ko: '티몰', zh: '天猫', ja: '天猫' },
    channel: 'review',
    pieces: 250,
    scale: STARS,
    tongues: { zh: 1 },
    themes: [
      'taste',
      'stale',
      'late',
      'damaged',
      'fixed',
      'gift',
      'brewer',
      'grinder',
      'leak',
      'mixed',
      'helped',
      'dear',
    ],
    answered: 0.4,
    titled: 0,
    named: false,
    products: {
      one: { kind: 'site', key: 'tm-60417701', name: 'Moru One 咖啡机' },
      box: { kind: 'site', key: 'tm-60417702', name: 'Moru Box 咖啡豆订阅' },
    },
  },
  {
    id: 'survey',
    name: { en: 'Subscriber survey', ko: '구독자 설문', zh: '订阅用户问卷', ja: '定期便アンケート' },
    channel: 'survey',
    pieces: 220,
    scale: { min: 0, max: 10 },
    tongues: { ko: 3, en: 3, ja: 2, zh: 2 },
    themes: ['late', 'fixed', 'dear', 'fair', 'helped', 'unheard', 'coach', 'taste', 'mixed', 'wish'],
    answered: 0,
    titled: 0,
    named: true,
    products: { box: { kind: 'name', key: 'Moru Box', name: 'Moru Box' } },
  },
  {
    id: 'mail',
    name: { en: 'Support mail', ko: '고객센터 메일', zh: '客服邮箱', ja: 'サポートメール' },
    channel: 'e-mail',
    pieces: 130,
    scale: null,
    tongues: { en: 3, ko: 3, ja: 2, zh: 1 },
    themes: ['late', 'cancel', 'unheard', 'leak', 'ask', 'damaged', 'dear'],
    answered: 0.8,
    titled: 1,
    named: true,
    products: {},
  },
]

const PRODUCT_OF: Partial<Record<Theme, Product[]>> = {
  brewer: ['one'],
  leak: ['one'],
  grinder: ['mill'],
  taste: ['box'],
  stale: ['box'],
  dear: ['box'],
  fair: ['box'],
  fixed: ['box'],
}

/** The product a theme is about at a place, as far as the place sells it. */
export function productsFor({ products }: Place, theme: Theme): NonNullable<Piece['product']>[] {
  const sold = Object.values(products)
  const meant = (PRODUCT_OF[theme] ?? []).flatMap(name => products[name] ?? [])
  return meant.length > 0 ? meant : sold
}
