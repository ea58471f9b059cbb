import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const REAL = fileURLToPath(new URL('../../../shared/data/ko/googleplay_laftel.csv', import.meta.url))

export interface ReviewFile {
  path: string
  rows: number
  /** Rows without an owner's reply. */
  unanswered: number
}

/** Real reviews of a Korean app where the shared files are at hand, otherwise invented ones of the same shape. */
export function koreanAppReviews(folder: string): ReviewFile {
  if (existsSync(REAL)) return { path: REAL, rows: 3000, unanswered: 1252 }
  const path = join(folder, 'googleplay.csv')
  writeFileSync(path, `\uFEFF${[HEADER, ...Array.from({ length: 300 }, (_, i) => line(i))].join('\r\n')}\r\n`)
  return { path, rows: 300, unanswered: 200 }
}

const HEADER =
  'reviewId,userName,content,score,thumbsUpCount,reviewCreatedVersion,replyContent,appVersion,date,avod_end'
const SAID: [number, string][] = [
  [1, '앱이 자꾸 튕겨요. 결제하고 나서 로그인이 안 돼요'],
  [2, '광고가 너무 많고 느려서 보기 힘들어요'],
  [5, '화면이 깔끔하고 쓰기 편해요. 정말 좋아요'],
  [4, '가격이 괜찮고 볼 게 많아요'],
  [1, '고객센터가 답이 없어요. 환불해 주세요'],
]

function line(i: number): string {
  const [score, said] = SAID[i % SAID.length] ?? [3, '보통이에요']
  const day = new Date(Date.UTC(2025, 0, 1 + (i % 200))).toISOString().slice(0, 10)
  return `gp:${i},사용자${i},"${said} ${i}번째",${score},0,3.1.${i % 9},${i % 3 === 0 ? '소중한 의견 감사합니다.' : ''},3.1.${i % 9},${day} 10:00:00,`
}
