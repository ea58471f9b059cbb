import { linesOf, type Tongue } from './tongue.ts'
import { CHINESE } from './zh.ts'
import { TRADITIONAL_THEMES } from './zh-hant-themes.ts'

/** Customers in Taiwan and Hong Kong: fewer, and about the main things; the rest is never asked of them. */
export const TRADITIONAL: Tongue = {
  ...CHINESE,
  themes: TRADITIONAL_THEMES,
  life: linesOf(`
在家工作，一天{few}杯。
[兩個孩子的媽|輪夜班的護理師|退休老師|大三學生]。
放在[小公司|書店|工作室]大家一起用。
用了{months}個月來評論。
平常喜歡[露營|在家玩咖啡]，對器材比較講究。
[做過咖啡師|在烘豆店打過工]，嘴比較挑。
[姊妹|同事|表哥]推薦的。
住[台南|花蓮|新竹|沙田]，附近沒有好的烘豆店。
很少寫評論，[這次忍不住|第一次寫]。
`),
  close: {
    good: linesOf(`
推薦。
[繼續加油|希望一直這樣]。
會[回購|一直訂]。
五顆星。
謝謝。
[下個月見|期待下一支豆]。
`),
    bad: linesOf(`
請改善。
[太失望了|真的很失望]。
再這樣[就退訂|不會再買]。
請[給個說明|盡快回覆]。
浪費[錢|時間]。
要求退款。
`),
    even: linesOf(`
給你們參考。
[期待更新|再觀察看看]。
謝謝。
`),
  },
  answer: {
    thanks: linesOf(`
{name}，謝謝[您的肯定|這麼用心的評論]！[團隊都看到了|下一杯也會用心準備]。
您的喜歡就是我們的動力，{name}。[新豆子快來了|期待您再分享]。
`),
    delivery: linesOf(`
{name}，讓您久等了，[非常抱歉|對不起]。搬遷倉庫造成出貨延誤，[目前已恢復當天出貨|正在依序寄出]。請將訂單編號寄到 help@moru.example，我們會馬上確認。
`),
    price: linesOf(`
{name}，價格調整沒有提前說清楚，跟您道歉。生豆和付給咖啡農的費用都漲了，[老客戶三個月內維持原價|我們也是再三考慮]。
`),
    app: linesOf(`
{name}，App的問題造成困擾，很抱歉。[最新版已修正|下個版本會修正]。如果還有狀況，請將機型寄到 help@moru.example。
`),
    sorry: linesOf(`
{name}，讓您失望了，非常抱歉。請將[照片和訂單編號|購買地點和日期]寄到 help@moru.example，我們會[為您退換|請專人與您聯絡]。
`),
  },
  nicknames: linesOf(`
咖啡因中毒
小巷裡的貓
阿明的手沖日記
早餐店女兒
熱美式不加糖
海邊的阿嬤
夜貓子
珍奶叛徒
`),
  given: linesOf(`
怡君 yijun
家豪 chiahao
雅婷 yating
冠宇 kuanyu
淑芬 shufen
柏翰 pohan
詠晴 wingching
俊賢 chunhsien
`),
  family: linesOf(`
陳 chen
林 lin
黃 huang
張 chang
蔡 tsai
吳 wu
何 ho
鄭 cheng
`),
}
