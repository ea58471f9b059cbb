import type { ReplyLanguage } from './words.ts'

const TRADITIONAL =
  /[這個們來說時會對國沒為與還過嗎買賣開關東車電話給錢實點質價訂單貨裝員務問題請讓應該寫體變愛樣頭見現長間門聽讀書學習響氣歡顏號線經結級統認識試誰調謝讚幾樂連運遠進遲邊選達種積穩糧細組終約純紅紙絕維綠網緊縮續總壓壞場塊處備復發雙飯館麼顯驗難離際階隨雖雞雜飛養魚鮮麵麗龍圖團圍園聲聯聰腦臉臺舊葉蓋藍藥補裡觀覺覽訊記設許評詞詢誠誤課談護負財貝責貴費賀資賴贈趕趙軟較輕輪辦農鄉鋪錯鍵鐘鐵陣陽頁項順預頻顧顆類風飲驚髮鬆齊]/gu
const SIMPLIFIED =
  /[这个们来说时会对国没为与还过吗买卖开关东车电话给钱实点质价订单货装员务问题请让应该写体变爱样头见现长间门听读书学习响气欢颜号线经结级统认识试谁调谢赞几乐连运远进迟边选达种积稳粮细组终约纯红纸绝维绿网紧缩续总压坏场块处备复发双饭馆么显验难离际阶随虽鸡杂飞养鱼鲜丽龙图团围园声联聪脑脸旧叶盖蓝药补观觉览讯记设许评词询诚误课谈护负财贝责贵费贺资赖赠赶赵软较轻轮办农乡铺错键钟铁阵阳页项顺预频顾颗类风饮惊齐]/gu

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0

/** Chinese whose script was not told is answered in the one it is written in. */
export const scriptOf = (text: string): ReplyLanguage =>
  count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans'

/** The language that the letters alone tell; null where they could be of many. */
export function guessLanguage(text: string): ReplyLanguage | null {
  if (/\p{sc=Hangul}/u.test(text)) return 'ko'
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'ja'
  return /\p{sc=Han}/u.test(text) ? scriptOf(text) : null
}

const share = (text: string, letters: RegExp) => {
  const all = count(text, /\p{L}/gu)
  return all === 0 ? 0 : count(text, letters) / all
}
const FEW = 12

/** The language a whole reply is written in; null where there are too few letters to tell. */
export function writtenIn(text: string): ReplyLanguage | null {
  if (count(text, /\p{L}/gu) < FEW) return null
  if (share(text, /\p{sc=Hangul}/gu) > 0.3) return 'ko'
  if (share(text, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu) > 0.15) return 'ja'
  if (share(text, /\p{sc=Han}/gu) > 0.3)
    return count(text, TRADITIONAL) === count(text, SIMPLIFIED) ? null : scriptOf(text)
  return share(text, /\p{sc=Latin}/gu) > 0.6 ? 'en' : null
}
