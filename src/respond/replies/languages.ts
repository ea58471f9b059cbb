import { topics as topicsEn } from './topics-en.ts'
import { topics as topicsJa } from './topics-ja.ts'
import { topics as topicsKo } from './topics-ko.ts'
import { topics as topicsHans } from './topics-zh-hans.ts'
import { topics as topicsHant } from './topics-zh-hant.ts'
import type { ReplyLanguage, Words } from './words.ts'
import { words as en } from './words-en.ts'
import { words as ja } from './words-ja.ts'
import { words as ko } from './words-ko.ts'
import { words as hans } from './words-zh-hans.ts'
import { words as hant } from './words-zh-hant.ts'

export const WORDS: Record<ReplyLanguage, Words> = {
  ko: { ...ko, topics: topicsKo },
  ja: { ...ja, topics: topicsJa },
  'zh-Hans': { ...hans, topics: topicsHans },
  'zh-Hant': { ...hant, topics: topicsHant },
  en: { ...en, topics: topicsEn },
}

const TRADITIONAL =
  /[這個們來說時會對國沒為與還過嗎買賣開關東車電話給錢實點質價訂單貨裝員務問題請讓應該寫體變愛樣頭見現長間門聽讀書學習響氣歡顏號線經結級統認識試誰調謝讚幾樂連運遠進遲邊選達種積穩糧細組終約純紅紙絕維綠網緊縮續總壓壞場塊處備復發雙飯館麼顯驗難離際階隨雖雞雜飛養魚鮮麵麗龍圖團圍園聲聯聰腦臉臺舊葉蓋藍藥補裡觀覺覽訊記設許評詞詢誠誤課談護負財貝責貴費賀資賴贈趕趙軟較輕輪辦農鄉鋪錯鍵鐘鐵陣陽頁項順預頻顧顆類風飲驚髮鬆齊]/gu
const SIMPLIFIED =
  /[这个们来说时会对国没为与还过吗买卖开关东车电话给钱实点质价订单货装员务问题请让应该写体变爱样头见现长间门听读书学习响气欢颜号线经结级统认识试谁调谢赞几乐连运远进迟边选达种积稳粮细组终约纯红纸绝维绿网紧缩续总压坏场块处备复发双饭馆么显验难离际阶随虽鸡杂飞养鱼鲜丽龙图团围园声联聪脑脸旧叶盖蓝药补观觉览讯记设许评词询诚误课谈护负财贝责贵费贺资赖赠赶赵软较轻轮办农乡铺错键钟铁阵阳页项顺预频顾颗类风饮惊齐]/gu

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0

/** Chinese whose script was not told is answered in the one it is written in. */
const scriptOf = (text: string): ReplyLanguage =>
  count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans'

function guess(text: string): ReplyLanguage | null {
  if (/\p{sc=Hangul}/u.test(text)) return 'ko'
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'ja'
  return /\p{sc=Han}/u.test(text) ? scriptOf(text) : null
}

/** The language to answer in; English stands in, marked, where there are no words of ours. */
export function replyLanguage(tag: string, text: string): { language: ReplyLanguage; fallback: boolean } {
  const [primary = '', ...rest] = tag.toLowerCase().split(/[-_]/u)
  const certain = (language: ReplyLanguage) => ({ language, fallback: false })
  if (primary === 'ko' || primary === 'ja' || primary === 'en') return certain(primary)
  if (['zh', 'yue', 'cmn'].includes(primary)) {
    if (rest.some(part => ['hant', 'tw', 'hk', 'mo'].includes(part))) return certain('zh-Hant')
    return certain(rest.includes('hans') ? 'zh-Hans' : scriptOf(text))
  }
  const guessed = ['', 'und', 'mul', 'zxx'].includes(primary) ? guess(text) : null
  return guessed ? certain(guessed) : { language: 'en', fallback: true }
}
