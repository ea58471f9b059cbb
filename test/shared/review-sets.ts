import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

/** A review and what its author's rating or a labeller says of it: 1 good, −1 bad, 0 neither. */
export interface Labelled {
  text: string
  label: -1 | 0 | 1
}

export const SHARED_DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url))
export const hasSharedData = existsSync(SHARED_DATA)

type Row = Record<string, string>

function read(path: string): string {
  const bytes = readFileSync(join(SHARED_DATA, path))
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

function rows(path: string): Row[] {
  return parse(read(path), { columns: true, bom: true, relax_column_count: true, relax_quotes: true })
}

/** 1–2 stars bad, 4–5 good, 3 neither. */
function stars(rating: unknown): -1 | 0 | 1 {
  const value = Number(rating)
  if (value <= 2) return -1
  return value >= 4 ? 1 : 0
}

function named(label: string): -1 | 0 | 1 {
  if (label === 'negative') return -1
  return label === 'positive' ? 1 : 0
}

function fromCsv(path: string, text: string, label: (row: Row) => -1 | 0 | 1): Labelled[] {
  return rows(path).map(row => ({ text: row[text] ?? '', label: label(row) }))
}

function joined(title: string | undefined, body: string | undefined): string {
  return [title, body].filter(Boolean).join('. ')
}

function avo(app: string): Labelled[] {
  const files = readdirSync(join(SHARED_DATA, 'ko/avo')).filter(name => name.normalize('NFC').includes(app))
  return files.flatMap(name => fromCsv(`ko/avo/${name}`, 'COMMENT', row => stars(row.STAR)))
}

interface RssEntry {
  title: { label: string }
  content: { label: string }
  'im:rating': { label: string }
}

function itunes(prefix: string): Labelled[] {
  const folder = 'app-reviews/itunes-rss'
  const files = readdirSync(join(SHARED_DATA, folder)).filter(name => name.startsWith(prefix))
  return files.flatMap(name => {
    const feed = JSON.parse(read(`${folder}/${name}`)) as { feed: { entry?: RssEntry[] } }
    return (feed.feed.entry ?? [])
      .filter(entry => entry['im:rating'])
      .map(entry => ({
        text: joined(entry.title.label, entry.content.label),
        label: stars(entry['im:rating'].label),
      }))
  })
}

function loom(file: string): Labelled[] {
  const list = JSON.parse(read(`social/${file}`)) as { score: number; title?: string; content: string }[]
  return list.map(item => ({ text: joined(item.title, item.content), label: stars(item.score) }))
}

/** Every labelled set by name. None but those named in models/README.md ever trains a model. */
export const REVIEW_SETS: Record<string, () => Labelled[]> = {
  'ko laftel': () => fromCsv('ko/googleplay_laftel.csv', 'content', row => stars(row.score)),
  'ko karrot': () => avo('당근마켓'),
  'ko kakaotalk': () => avo('카카오톡'),
  'ko baemin': () => avo('배달의민족'),
  'ko kakao t': () => avo('카카오T'),
  'ko tving': () => avo('티빙'),
  'ko coupang': () =>
    (JSON.parse(read('ko/coupang_iphone_reviews.json')) as { content: string; label_string: string }[]).map(item => ({
      text: item.content,
      label: named(item.label_string),
    })),
  'ko oliveyoung': () => fromCsv('ko/oliveyoung_cream_reviews.csv', 'review', row => stars(row.rating)),
  'en airline': () => fromCsv('social/airline_tweets.csv', 'text', row => named(row.airline_sentiment ?? '')),
  'en amazon': () =>
    rows('reviews-en/datafiniti_amazon_5000.csv').map(row => ({
      text: joined(row['reviews.title'], row['reviews.text']),
      label: stars(row['reviews.rating']),
    })),
  'en clothing': () =>
    rows('reviews-en/womens_clothing_first1000.csv').map(row => ({
      text: joined(row.Title, row['Review Text']),
      label: stars(row.Rating),
    })),
  'en shopify': () => fromCsv('reviews-en/shopify_app_postcode_shipping.csv', 'Body', row => stars(row.Rating)),
  'en hotstar': () => fromCsv('app-reviews/googleplay_disney_hotstar.csv', 'content', row => stars(row.score)),
  'en itunes us': () => [...itunes('royal-match_us'), ...itunes('candy-crush-saga_us')],
  'en games uk ca': () =>
    rows('app-reviews/appstore_games_uk_ca.csv').map(row => ({
      text: joined(row.title, row.review),
      label: stars(row.rating),
    })),
  'en loom': () => [...loom('loom_play_reviews.json'), ...loom('loom_ios_reviews.json')],
  'zh waimai': () => fromCsv('zh/waimai_10k.csv', 'review', row => (row.label === '1' ? 1 : -1)),
  'zh shop': () => fromCsv('zh/online_shopping_10_cats.csv', 'review', row => (row.label === '1' ? 1 : -1)),
  'zh amazon': () => fromCsv('zh/amazon_chinese_valid_3class.csv', 'text', row => named(row.label ?? '')),
  'ja amazon': () => fromCsv('ja/amazon_japanese_valid_3class.csv', 'text', row => named(row.label ?? '')),
  'ja itunes': () => [...itunes('royal-match_jp'), ...itunes('candy-crush-saga_jp')],
}

export interface Figures {
  size: number
  accuracy: number
  macroF1: number
}

/** Accuracy and macro-F1 of guesses −1, 0, 1 over the classes that occur. */
export function measure(pairs: readonly { label: number; guess: number }[], classes: readonly number[]): Figures {
  const right = pairs.filter(pair => pair.label === pair.guess).length
  const f1 = classes.map(c => {
    const hit = pairs.filter(pair => pair.label === c && pair.guess === c).length
    const said = pairs.filter(pair => pair.guess === c).length
    const is = pairs.filter(pair => pair.label === c).length
    return said + is === 0 ? 0 : (2 * hit) / (said + is)
  })
  return {
    size: pairs.length,
    accuracy: right / pairs.length,
    macroF1: f1.reduce((sum, value) => sum + value, 0) / classes.length,
  }
}

/** The clearly good and the clearly bad, each text once. */
export function twoClasses(set: readonly Labelled[]): Labelled[] {
  const seen = new Set<string>()
  return set.filter(({ text, label }) => {
    if (label === 0 || !text.trim() || seen.has(text)) return false
    seen.add(text)
    return true
  })
}
