import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const REFUND_TOPICS: TopicDefinition[] = [
  {
    id: 'refund/refund',
    area: 'refund',
    leaning: -1,
    label: { en: 'Refund', ko: '환불', zh: '退款', ja: '返金' },
    seeds: {
      en: seeds(
        `refund, refunds, refunded, refunding, money back, my money back, give me back my money, reimburse, reimbursed, reimbursement, no refund, refuse to refund, chargeback, want my money, credit back, charged us, charged me, charged again, charged twice, double charged, deducted, get that back, getting that back, refund*, auto renew,
        credited, unauthorised, unauthorized, my money`,
      ),
      ko: seeds(
        `환불, 환급, 돈 돌려, 돈돌려, 환불해, 환불 안, 환불이 안, 환불요청, 환불 요청, 환불 거부, 내 돈, 내돈 돌려, 잘못 청구, 추가 청구, 추가로 청구, 이중 청구, 또 결제, 결제가 됐, 결제됐, 빠져나갔, 자동결제, 이중결제, 중복 결제, 환불이, 보증금,
        위약금`,
      ),
      zh: seeds(
        `退款, 退钱, 不退款, 不退钱, 还钱, 退我钱, 申请退款, 退全款, 返还, 全额退, 钱退, 退费, 扣了, 被扣, 又扣, 多扣, 乱扣, 重复扣, 押金, 扣款, 自动扣, 扣费, 退我, 退给我, 关闭自动续费`,
      ),
      ja: seeds(
        `返金, 払い戻し, 払戻, お金を返, 金返せ, 返金して, 返金され, 返金対応, 返金を, 引き落とされ, 引き落とし, 二重請求, 請求され, 勝手に取り消, 過剰請求, 返金日, キャンセル料`,
      ),
    },
  },
  {
    id: 'refund/return',
    area: 'refund',
    label: { en: 'Return and exchange', ko: '반품·교환', zh: '退换货', ja: '返品・交換' },
    seeds: {
      en: seeds(
        `return, returned, returning, returns, return policy, return it, send it back, sent it back, sending it back, exchange, exchanged, return label, going back`,
      ),
      ko: seeds(`반품, 교환, 반송, 회수, 반품비, 교환해, 반품하, 반품했, 반품 접수, 교환 신청, 맞교환`),
      zh: seeds(
        `退货, 换货, 退换, 退换货, 退回, 七天无理由, 包退, 不给退, 不给换, 退掉, 寄回, 调换, 換貨, 怎么换, 要换, 换一个, 寄回去`,
      ),
      ja: seeds(`返品, 交換, 返送, 返品し, 交換し, 返品対応, 交換対応, 返却`),
    },
  },
  {
    id: 'refund/cancel',
    area: 'refund',
    label: { en: 'Cancelling', ko: '취소·해지', zh: '取消退订', ja: 'キャンセル・解約' },
    seeds: {
      en: seeds(
        `cancel, cancels, canceled, cancelled, canceling, cancelling, cancellation, cancel my subscription, can't cancel, unable to cancel, unsubscribe, unsubscribed, terminate, end my subscription, cancelled flight, cancelled order`,
      ),
      ko: seeds(
        `취소, 해지, 해지하, 구독 취소, 구독취소, 주문취소, 주문 취소, 예약 취소, 예약취소, 해약, 정지 신청, 취소 수수료, 위약금`,
      ),
      zh: seeds(`取消, 退订, 取消订单, 取消订阅, 取消会员, 解约, 取消不了, 无法取消, 注销会员, 关闭续费`),
      ja: seeds(`キャンセル, 解約, 退会, 取り消し, 取消, 解約でき, キャンセル料, 解約方法`),
    },
  },
]
