import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const DELIVERY_TOPICS: TopicDefinition[] = [
  {
    id: 'delivery/late',
    area: 'delivery',
    leaning: -1,
    label: { en: 'Late delivery', ko: '배송 지연', zh: '配送慢', ja: '配送の遅れ' },
    seeds: {
      en: seeds(`late delivery, delivery+late, delivered+late, arrived+late, came+late, order+late, delivery+slow, shipping+slow, slow delivery, slow shipping, delivery+delay*, shipping+delay*, shipment+delay*, package+delay*, order+delay*, still waiting for my order, still waiting for my package, took forever to arrive, took weeks,
        took too long to arrive, delivery took+week*, delivery took+day*, shipping took+week*, shipping took+day*, hasn't arrived, has not arrived, hasn't shipped, not arrived yet, still not here, where is my order, where is my package, late flight, flight+delay*, delayed flight, flight+late, hours late, minutes early,
        before the estimate, parcel, my parcel, turned up`),
      ko: seeds(
        `배송+늦, 배송+느리, 배송+느려, 배송+느림, 배송+지연, 배송+오래, 배송+안 와, 배송+안 옴, 배송+안 오, 배송+한참, 배달+늦, 배달+느리, 배달+느려, 배달+오래, 배달+지연, 배달+한시간, 택배+늦, 택배+안 와, 택배+안 옴, 늦게 왔, 늦게 와, 늦게 도착,
        늦게 옴, 늦게 배송, 늦게 배달, 아직도 안 왔, 아직 안 왔, 아직도 안 와, 출고+늦, 출고+지연, 발송+늦, 발송+안, 일주일 걸, 일주일째, 일주일 만에, 일주일만에, 배송 중+며칠, 배송준비중, 배송 준비중, 도착+늦, 도착+안, 배송 지연, 함흥차사, 시간째,
        분째, 분이나 걸, 시간 넘게, 조리 중, 예정일, 하루 늦`,
      ),
      zh: seeds(
        `送货慢, 配送慢, 物流慢, 快递慢, 发货慢, 送餐慢, 送的慢, 送得慢, 送得太慢, 送的太慢, 送餐+慢, 物流+慢, 快递+慢, 发货+慢, 配送+慢, 送货+慢, 配送+久, 送餐+晚, 送+小时, 等+小时, 等+分钟, 迟迟不发货, 不发货, 一直不发货, 超时, 晚到, 迟到, 送晚, 晚了+分钟, 晚了+小时, 延迟发货, 延误, 还没到, 还没送, 还没收到, 没送到, 等了好久, 等了很久, 等太久, 快两个小时, 快一个小时, 一个多小时, 两个小时, 半天才送, 才送到, 才送来, 才到`,
      ),
      ja: seeds(
        `配送+遅, 配達+遅, 発送+遅, 到着+遅, 届くのが遅, 届くまで+かか, 届くのに+かか, 届かな, 届いていな, 届きませ, まだ届, 発送されな, 配送が遅, 遅配, 納期+遅, 到着まで+かか, 商品未着, 遅延, 予定日+過ぎ, 予定日を過ぎ, 予定より遅`,
      ),
    },
  },
  {
    id: 'delivery/fast',
    area: 'delivery',
    leaning: 1,
    label: { en: 'Fast delivery', ko: '빠른 배송', zh: '配送快', ja: '配送が早い' },
    seeds: {
      en: seeds(
        `fast delivery, quick delivery, fast shipping, quick shipping, prompt delivery, speedy delivery, delivery+fast, delivery+quick*, delivery+prompt*, delivered+quick*, shipping+fast, shipping+quick*, shipped+quick*, arrived+quick*, arrived+fast, arrived early, arrived on time, came early, came on time, next day delivery, same day delivery, delivered on time, came quickly, came fast, on time+flight`,
      ),
      ko: seeds(
        `배송+빠르, 배송+빨라, 배송+빨랐, 배송+빠른, 배송+빠름, 배송+빠릅, 배송+빨리, 배송+신속, 배송+금방, 배송+총알, 배송+로켓, 배송+하루만에, 배송+다음날, 배달+빠르, 배달+빨라, 배달+빨랐, 배달+빠른, 배달+빨리, 배달+금방, 배달+신속, 총알배송, 로켓배송, 새벽배송, 빠른 배송, 빠른배송, 빨리 왔, 빨리 와, 빨리 도착, 빨리 받, 금방 왔, 금방 와, 금방 도착, 일찍 도착, 일찍 왔, 당일 배송, 당일배송, 하루만에 왔, 하루만에 도착, 다음날 바로, 바로 다음날, 주문하고 다음날`,
      ),
      zh: seeds(
        `快递很快, 快递也快, 快递也很快, 快递超快, 快递挺快, 快递真快, 快递快, 快递速度, 物流很快, 送货快, 配送快, 物流快, 快递快, 发货快, 送餐快, 送得快, 送的快, 送+很快, 送+超快, 送+挺快, 送+非常快, 物流+快, 发货+快, 配送+快, 送餐+及时, 送货+及时, 配送+及时, 送+准时, 送达+快, 送到+快, 很快就到, 很快就送, 很快到, 速度快, 速度很快, 次日达, 当天到, 隔天到, 第二天就到, 提前到, 提前送, 分钟就到, 分钟就送, 秒发, 神速, 准时送达, 及时送达, 送餐速度, 送货速度`,
      ),
      ja: seeds(
        `配送+早, 配送+速, 配送+迅速, 配達+早, 配達+迅速, 発送+早, 発送+迅速, 発送+速, 到着+早, すぐ届, すぐに届, 早く届, 早速届, 翌日に届, 翌日届, 翌日には届, 迅速な発送, 迅速な配送, 迅速に届, 予定より早, 届くのが早, 届くのも早, 予定通り届`,
      ),
    },
  },
  {
    id: 'delivery/damaged',
    area: 'delivery',
    leaning: -1,
    label: { en: 'Arrived damaged', ko: '배송 중 파손', zh: '到货破损', ja: '配送時の破損' },
    seeds: {
      en: seeds(
        `arrived damaged, arrived broken, came broken, came damaged, damaged in transit, damaged in shipping, damaged during shipping, arrived+damaged, arrived+broken, arrived+cracked, arrived+dented, arrived+crushed, package+damaged, box+damaged, box+crushed, received+broken, received+damaged, delivered+damaged, luggage+damaged, spilled`,
      ),
      ko: seeds(
        `파손, 배송+깨져, 배송+깨진, 배송+찌그러, 배송+터져, 배송+터진, 깨져서 왔, 깨져서 옴, 깨져 있, 깨진 채, 부서져서 왔, 부서져 있, 찌그러져, 찌그러진, 터져서 왔, 터져 왔, 터진 채, 박스+찢, 박스+젖, 쏟아져, 쏟아진, 쏟아서, 새서 왔, 국물+샜, 국물+새, 국물이 다`,
      ),
      zh: seeds(
        `破损, 摔坏, 压坏, 压扁, 压碎, 碎了, 收到+坏, 到货+坏, 收到+破, 洒了, 撒了, 漏了, 漏出来, 都洒, 全洒, 全撒, 都撒, 运输+坏, 快递+坏, 箱子+破, 盒子+破, 变形了, 汤都`,
      ),
      ja: seeds(
        `破損, 届いた+壊れ, 届いた+割れ, 割れて届, 壊れて届, 割れていま, 割れてい, 潰れて, つぶれて, 凹んで, へこんで, 箱+潰, 箱+破, 箱+つぶれ, こぼれて, 漏れていま, 配送中+破`,
      ),
    },
  },
  {
    id: 'delivery/missing',
    area: 'delivery',
    leaning: -1,
    label: { en: 'Missing or wrong item', ko: '누락·오배송', zh: '漏发错发', ja: '欠品・誤配送' },
    seeds: {
      en: seeds(
        `never arrived, never received, never came, not delivered, did not receive, didn't receive, haven't received, missing item, missing part, missing from, wrong item, wrong order, wrong size sent, wrong color sent, wrong product, sent the wrong, lost package, lost my package, lost in transit, lost luggage, lost bag, lost baggage,
        incomplete order, forgot my, parts+missing, item+missing, sent me the wrong, received the wrong, marked as delivered, says delivered, somebody else's, someone else's, forgot the, left out, wrong address, you forgot`,
      ),
      ko: seeds(
        `누락, 오배송, 잘못 왔, 잘못 온, 잘못 배송, 잘못 보내, 다른 게 왔, 다른게 왔, 다른 상품이, 다른 물건이, 다른 색이 왔, 다른 메뉴, 빠져 있, 빠졌, 빠뜨리, 빼먹, 안 들어있, 안 들어 있, 덜 왔, 한 개만 왔, 하나만 왔, 하나가 없, 분실, 못 받았, 못받았,
        수량 부족, 수량이 부족, 구성품+없, 시켰는데, 왔고요, 안 왔, 안 들어, 안 넣어, 빼놓, 개만 왔, 하나도 없`,
      ),
      zh: seeds(
        `漏发, 漏送, 少发, 少送, 少了, 发错, 送错, 错发, 没收到, 没有收到, 丢件, 弄丢, 丢失, 缺件, 没送, 忘了送, 忘记送, 没放, 配件+少, 配件+没有, 发错货, 错货, 缺了, 少一份`,
      ),
      ja: seeds(
        `欠品, 入っていな, 入ってな, 入っておら, 違う商品, 別の商品, 違うもの, 違う物, 間違って届, 間違った商品, 誤配送, 誤配, 不足していま, 商品が届か, 届いていませ, 紛失, 付属品+な, 部品+な, 足りない, 違うのが`,
      ),
    },
  },
  {
    id: 'delivery/courier',
    area: 'delivery',
    label: { en: 'Delivery service', ko: '배송·기사', zh: '配送服务', ja: '配送・配達' },
    seeds: {
      en: seeds(
        `delivery, shipping, delivered, courier, driver, shipment, delivery guy, delivery man, ups, fedex, usps, tracking number, tracking, flight, parcel, rider`,
      ),
      ko: seeds(
        `배송, 배달, 택배, 기사님, 택배기사, 배달원, 라이더, 배달기사, 운송장, 송장, 문앞, 문 앞, 경비실, 출고, 배달앱`,
      ),
      zh: seeds(
        `快递, 物流, 配送, 送货, 送餐, 快递员, 骑手, 外卖小哥, 外卖员, 配送员, 送餐员, 快递小哥, 发货, 送货上门, 驿站, 顺丰, 京东快递, 外送员, 宅配, 到货, 隔天就到, 加急, 改寄, 送来, 到付, 快遞, 自提`,
      ),
      ja: seeds(
        `配送, 配達, 宅配, 発送, 配達員, 配送業者, ドライバー, 置き配, 運送, ヤマト, 佐川, 受け取り, 送っていただ, 時間指定, 不在票, 再配達, 袋の中`,
      ),
    },
  },
]
