import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const OTHER_TOPICS: TopicDefinition[] = [
  {
    id: 'other/recommend',
    area: 'other',
    label: { en: 'Recommend and return', ko: '추천·재구매', zh: '推荐与回购', ja: 'おすすめ・リピート' },
    seeds: {
      en: seeds(
        `recommend, recommended, recommending, recommendation, highly recommend, buy again, order again, come back, will be back, repeat customer, loyal customer, never again, never buy, won't be back, stay away, avoid, do not buy, don't buy, will return, switch to, look elsewhere, waste of money, waste of time, regret, renewed,
        bought elsewhere, gone elsewhere, worth the hype, overall, disappointed with, tell everyone, told all, coming back, going back`,
      ),
      ko: seeds(
        `추천, 강추, 비추, 재구매, 재방문, 또 살, 또 시킬, 또 올, 또 이용, 또 주문, 또 구매, 다시는 안, 다신 안, 다시 안, 두번 다시, 두 번 다시, 단골, 사지 마, 사지마, 쓰지 마, 쓰지마, 가지 마, 불매, 손절, 지인에게, 주변에, 계속 쓰, 또 감, 또 갈, 또 가려,
        다시 가, 또 예약, 다음에도, 다음 달에 또, 갈아탔, 옮겼, 갈아탈, 재주문, 안 감, 안 갑니다, 다시는`,
      ),
      zh: seeds(
        `推荐, 回购, 再来, 再买, 还会来, 还会买, 下次还, 不会再, 再也不, 再也不会, 不推荐, 强烈推荐, 值得推荐, 别买, 不要买, 千万别, 千万不要, 拔草, 种草, 避雷, 避坑, 劝退, 老顾客, 回头客, 拉黑, 推荐给, 安利, 弃用, 换别家, 换一家, 不来了, 老客户,
        续签`,
      ),
      ja: seeds(
        `おすすめ, オススメ, お勧め, お薦め, リピート, リピ, また買, また行, また来, また利用, また購入, また注文, 二度と, 2度と, もう買わ, もう行か, 買わない方, やめた方, やめたほう, 勧めでき, 再購入, また来ます, 戻りたい, 乗り換え, 通い, 通って,
        リピ決定, もう行きませ, もう使いませ`,
      ),
    },
  },
  {
    id: 'other/trust',
    area: 'other',
    label: { en: 'Trust and honesty', ko: '신뢰·사기', zh: '诚信', ja: '信頼・詐欺' },
    seeds: {
      en: seeds(
        `scam, scams, scammer, scammed, fraud, fraudulent, dishonest, liar, lied, lies, lying, trust, trustworthy, fake review, fake reviews, deceptive, deceived, cheat, cheated, cheating, rigged, steal, stole, stolen, bait and switch, shady, legit, greedy, business model`,
      ),
      ko: seeds(
        `사기꾼, 사기당, 사기 당, 사기입니다, 사기네, 사기예요, 사기에요, 사기치, 사기 치, 사기업체, 완전 사기, 먹튀, 거짓말, 거짓, 속았, 속인, 속여, 조작, 신뢰, 믿고, 믿을, 못 믿, 양심, 기만, 허위, 눈속임, 우롱, 알바 리뷰, 리뷰 조작, 낚시`,
      ),
      zh: seeds(
        `骗子, 骗人, 欺骗, 诈骗, 骗钱, 骗局, 上当, 受骗, 黑店, 黑心, 奸商, 无良, 诚信, 靠谱, 不靠谱, 信任, 信赖, 刷好评, 刷单, 忽悠, 套路, 虚假, 良心, 坑人, 坑爹, 作弊`,
      ),
      ja: seeds(
        `詐欺, 騙され, 騙し, だまされ, 嘘, 信頼, 信用, サクラ, やらせ, 悪質, 怪しい, インチキ, 不正, 誠実, ぼったくり, 良心的, 偽レビュー, 操作され`,
      ),
    },
  },
]
