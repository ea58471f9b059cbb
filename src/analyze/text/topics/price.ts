import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const PRICE_TOPICS: TopicDefinition[] = [
  {
    id: 'price/expensive',
    area: 'price',
    leaning: -1,
    label: { en: 'Too expensive', ko: '비싼 가격', zh: '价格贵', ja: '値段が高い' },
    seeds: {
      en: seeds(`expensive, overpriced, over priced, pricey, costly, too much money, price+high, prices+high, rip off, ripoff, rip-off, price increase, price hike, raised the price, raised prices, prices went up, cost too much, costs too much, can't afford, cannot afford, price gouging, steep, robbery, daylight robbery, hike, went up,
        service fee, resort fee, extra charge, for parking, brutal, doubled`),
      ko: seeds(
        `비싸, 비싼, 비쌈, 비쌉, 비쌌, 비싸다, 가격이 부담, 가격 부담, 가격이 세, 가격이 쎄, 가격이 올, 가격 인상, 가격인상, 값이 올, 가격이 너무, 바가지, 폭리, 창렬, 창렬하, 돈독, 요금 인상, 인상됐, 가격 올, 가격이 사악, 가격 사악, 비쌈ㅠ, 부담돼,
        부담되, 부담스, 올랐, 인상, 추가 요금`,
      ),
      zh: seeds(
        `太贵, 好贵, 很贵, 贵了, 偏贵, 小贵, 有点贵, 价格贵, 价格高, 价格偏高, 价格太高, 涨价, 价格虚高, 贵得, 贵死, 性价比低, 性价比不高, 坑钱, 抢钱, 死贵, 贼贵, 不便宜, 买贵了, 太黑, 另收, 加钱, 收费高, 一个月要, 越来越贵`,
      ),
      ja: seeds(
        `値段が高, 値段も高, 価格が高, 価格も高, 料金が高, 高すぎ, 高過ぎ, 割高, 高額, 値上げ, 値上がり, ぼったくり, ボッタクリ, コスパが悪, コスパ悪, 高いだけ, 高い割, 値段の割に+ない, 改悪, 高くて, 高い, 倍になっ`,
      ),
    },
  },
  {
    id: 'price/value',
    area: 'price',
    label: { en: 'Price and value', ko: '가격·가성비', zh: '价格与性价比', ja: '価格・コスパ' },
    seeds: {
      en: seeds(
        `price, prices, priced, pricing, value, value for money, cost, costs, cheap, affordable, inexpensive, bargain, worth the money, worth every penny, worth the price, good deal, great deal, for the money, budget, dollars, quid, per head, per seat, cost me, costs us, corkage, the rate, members rate, for the price, bucks, plan is`,
      ),
      ko: seeds(
        `가격, 가성비, 갓성비, 저렴, 혜자, 싸고, 싸게, 싸서, 싼 가격, 돈값, 돈 값, 값어치, 가심비, 금액, 착한 가격, 돈 아깝, 돈아깝, 돈 아까, 돈이 아까, 만원, 만 원, 천원, 원 내렸, 가격대, 돈 주고, 이 돈, 돈이 안 아깝, 원이면, 값은`,
      ),
      zh: seeds(
        `价格, 性价比, 便宜, 实惠, 划算, 物美价廉, 价廉物美, 物超所值, 值这个价, 不值, 价钱, 超值, 合算, 平价, 价位, 白菜价, 很值, 不亏, 值得买, 块钱, 管饱, 差价, 保价, 降价, 就降了, 值回`,
      ),
      ja: seeds(
        `値段, 価格, コスパ, 安い, 安く, 安か, リーズナブル, お手頃, 手頃, 割安, お得, お値段, お値打ち, お買い得, 金額, プライス, この値段, 料金, 取りすぎ, ポイント, 日割り, 無料`,
      ),
    },
  },
  {
    id: 'price/discount',
    area: 'price',
    label: {
      en: 'Discounts, coupons, points',
      ko: '할인·쿠폰·포인트',
      zh: '优惠·券·积分',
      ja: '割引・クーポン・ポイント',
    },
    seeds: {
      en: seeds(
        `discount, coupon, promo code, promo, promotion, voucher, on sale, black friday, cashback, loyalty points, reward points, rewards program, gift card`,
      ),
      ko: seeds(
        `할인, 쿠폰, 적립금, 포인트, 프로모션, 세일, 캐시백, 혜택, 기프트카드, 상품권, 멤버십 혜택, 이벤트 당첨`,
      ),
      zh: seeds(`优惠券, 优惠, 打折, 折扣, 红包, 满减, 积分, 代金券, 促销, 活动价, 返现, 秒杀, 团购, 会员价`),
      ja: seeds(`割引, クーポン, セール, ポイント還元, キャンペーン, 値引き, 半額, キャッシュバック, 特典, ポイントが`),
    },
  },
  {
    id: 'price/billing',
    area: 'price',
    label: { en: 'Billing and subscription', ko: '결제·구독료', zh: '扣费与订阅', ja: '課金・請求' },
    seeds: {
      en: seeds(
        `billing, billed, overcharged, double charged, charged twice, auto renew*, auto-renew*, renewal, in-app purchase*, in app purchase*, microtransaction*, paywall, pay wall, pay to win, pay to play, hidden fee, premium version, monthly fee, spend money, have to pay`,
      ),
      ko: seeds(
        `구독, 구독료, 자동결제, 자동 결제, 정기결제, 정기 결제, 이중결제, 중복 결제, 요금제, 과금, 현질, 유료, 유료화, 청구, 카드 승인, 월정액, 이용료, 수수료, 무료체험`,
      ),
      zh: seeds(
        `扣费, 扣款, 自动续费, 订阅, 收费, 付费, 氪金, 会员费, 年费, 月费, 手续费, 多扣, 乱扣, 账单, 开会员, 充会员, 付不了`,
      ),
      ja: seeds(
        `課金, 請求, サブスク, 定期購入, 自動更新, 支払い, 支払, 引き落とし, 月額, 年額, 無料期間, 無料体験, 二重請求, 手数料, 会費, 無課金`,
      ),
    },
  },
  {
    id: 'price/delivery-fee',
    area: 'price',
    label: { en: 'Delivery fee', ko: '배송비·배달비', zh: '运费', ja: '送料' },
    seeds: {
      en: seeds(
        `delivery fee, shipping fee, shipping cost*, delivery cost*, delivery charge, shipping charge, free shipping, free delivery, shipping was expensive, postage, minimum order`,
      ),
      ko: seeds(`배송비, 배달비, 배달료, 배달팁, 배달 팁, 택배비, 무료배송, 무료 배송, 최소주문, 최소 주문`),
      zh: seeds(`运费, 邮费, 配送费, 快递费, 包邮, 免运费, 免邮, 起送价, 起送, 外送费`),
      ja: seeds(`送料, 配送料, 配達料, 送料無料, 最低注文`),
    },
  },
]
