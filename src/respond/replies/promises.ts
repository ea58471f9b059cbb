import type { ReplyLanguage } from './words.ts'

/** What binds the house: a deed said to come for certain, or a day by which something will be. */
const PROMISES: RegExp[] = [
  /\b(?:will|shall|going to|\w+['’]ll)\b[^.!?\n]{0,50}\b(?:fix|resolve|refund|replace|compensate|reimburse|redeliver|resend)\w*/giu,
  /\b(?:will|shall|going to|\w+['’]ll)\b[^.!?\n]{0,70}\b(?:by|before|until|on|this|next|within|in) (?:the end of |the next |a few |\d+ )?(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|days?|hours?|weeks?|months?|update|release)\b/giu,
  /\b(?:we|I) (?:promise|guarantee)\b|\bwill be (?:fixed|resolved|refunded|replaced)\b/giu,
  /(?:수정|해결|환불|보상|교환|조치|재발송|개선)(?:을|를)?\s?(?:완료\s?)?(?:해 ?드리|하|처리해 ?드리|되도록 하)(?:겠습니다|ㄹ게요|할게요)|고치겠습니다|고쳐 ?드리겠습니다|환불해 ?드립니다/gu,
  /(?:오늘|내일|모레|이번 ?주|다음 ?주|이번 ?달|다음 ?달|[월화수목금토일]요일|\d+ ?(?:일|시간|주|개월))[^.!?\n]{0,6}(?:까지|안에|이내|중으로|내로|에는?)[^.!?\n]{0,30}(?:겠습니다|할게요|드릴게요|됩니다|예정입니다)/gu,
  /약속드립니다|약속드리겠습니다|반드시 [^.!?\n]{0,20}겠습니다/gu,
  /(?:会|會|将|將|一定|保证|保證|承诺|承諾)(?:[^。！？，,\n]{0,6})(?:修复|修復|修好|退款|补偿|補償|赔偿|賠償|换货|換貨|补发|補發|解决好|解決好)/gu,
  /(?:今天|明天|后天|後天|本周|本週|下周|下週|这周|這週|月底|周[一二三四五六日]|週[一二三四五六日]|\d+ ?(?:个|個)?(?:工作日|小时|小時|天|日|周|週))(?:之?[内內前])?[^。！？\n]{0,20}(?:会|會|将|將|完成|解决|解決|处理|處理|修[复復好正]?)/gu,
  /(?:修正|解決|返金|交換|補償|弁償|再送|再発送)(?:を)?(?:いたし|し|させていただき)ます/gu,
  /(?:本日|明日|今週|来週|今月|来月|[月火水木金土日]曜日?|\d+ ?(?:営業日|日|時間|週間))(?:中|以内|まで|末)(?:に)?[^。！？\n]{0,30}ます/gu,
  /お約束(?:いたし|し)ます|必ず[^。！？\n]{0,20}ます/gu,
]

/** Somebody speaks for themselves. */
const MYSELF = /\bI(?:['’]ll| will| am|['’]m)\b|제가|저는|我(?!们|們)|私が|わたくしが/u

export interface Span {
  start: number
  end: number
}

/** The promises of a reply in which nobody is named who keeps them. */
export function ownerlessPromises(text: string, members: string[]): Span[] {
  if (MYSELF.test(text) || members.some(member => text.includes(member))) return []
  const found = PROMISES.flatMap(promise =>
    [...text.matchAll(promise)].map(match => ({ start: match.index, end: match.index + match[0].length })),
  )
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, at, all) => all.slice(0, at).every(other => other.end <= span.start))
}

/** A sentence that gives a promise somebody to keep it. */
export const OWNED: Record<ReplyLanguage, (member: string) => string> = {
  en: member => `${member} is looking after this for you.`,
  ko: member => `이 건은 담당자 ${member}, 제가 직접 챙기겠습니다.`,
  'zh-Hans': member => `这件事由${member}负责跟进。`,
  'zh-Hant': member => `這件事由${member}負責跟進。`,
  ja: member => `本件は${member}が担当いたします。`,
}
