import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const SUPPORT_TOPICS: TopicDefinition[] = [
  {
    id: 'support/response',
    area: 'support',
    label: { en: 'Customer service reachability', ko: '고객센터 응답', zh: '客服响应', ja: '問い合わせ対応' },
    seeds: {
      en: seeds(
        `customer service, customer support, support team, tech support, technical support, support, help desk, helpdesk, call center, call centre, customer care, on hold, hold time, no response, never responded, no reply, never replied, didn't respond, did not respond, unanswered, unresponsive support, contact you, contacted, emailed,
        email+reply, live chat, chatbot, response time, can't reach, cannot reach, phone number to call, ticket, hung up, call back, called back, answered me, chat answered, replied, hung up on, automatic answer, help line, helpline, rang the line, chat bot, brick wall, bug report`,
      ),
      ko: seeds(
        `고객센터, 고객 센터, 상담원, 상담사, 상담, 문의, 1:1 문의, 일대일 문의, 답변, 답장, 회신, 전화를 안, 전화 안, 전화연결, 전화 연결, 통화, 챗봇, 카톡 문의, 응대, 피드백, 묵묵부답, 매크로 답변, 복붙, a/s, 서비스센터, 에이에스, 고객지원, 고객응대,
        신고해도, 안내가 없, 안내도 없, 안내 전혀, 안내를 못, 답이 없, 답변뿐, 답뿐, 전화도 안, 전화를 몇, 번째 전화, 번째 문의, 자동응답, 같은 얘기, 돌려막, 떠넘`,
      ),
      zh: seeds(
        `客服, 人工客服, 售后, 售后服务, 联系客服, 没人理, 不理人, 不回复, 没人回, 没回复, 打电话, 电话打不通, 没人接, 不接电话, 在线客服, 回复, 投诉电话, 客户服务, 回电, 咨询, 已读不回, 自动回复, 模板, 打了三, 转人工, 智能助手, 绕一圈, 回消息,
        秒回`,
      ),
      ja: seeds(
        `サポート, カスタマー, カスタマーサポート, 問い合わせ, 問合せ, お問い合わせ, 返信, 返事, 回答, 対応が早, 対応が遅, 対応も, コールセンター, 窓口, アフターサービス, アフターケア, 運営に, 運営の対応, 返事が来, 返信が来, 自動返信, 定型文,
        テンプレ, たらい回し, 繋がらな, 電話しても, 応答, オペレーター`,
      ),
    },
  },
  {
    id: 'support/attitude',
    area: 'support',
    label: { en: 'Staff attitude', ko: '직원 친절', zh: '服务态度', ja: '接客・態度' },
    seeds: {
      en: seeds(
        `staff, employee, employees, waiter, waitress, server was, servers were, manager, receptionist, front desk, agent, agents, representative, rep, crew, flight attendant, rude, polite, helpful, attitude, unfriendly, unprofessional, courteous, hospitality, cashier, service was, seller, great service, good service, bad service,
        poor service, terrible service, excellent service, super patient, patient with, been very nice, you've been, so kind, kindness, at reception, night porter, porter, upgraded us, colleague told, waiter*, bartender, housekeeping, concierge, smiled, ignored us, helped us, apolog*`,
      ),
      ko: seeds(
        `직원, 사장님, 사장, 알바, 점원, 종업원, 매니저, 친절, 불친절, 태도, 서비스도, 서비스는, 서비스 좋, 서비스 최고, 서비스 별로, 접객, 응대, 말투, 판매자, 주인, 호스트, 프론트, 캐셔, 무례, 싸가지, 상냥, 배려, 감사했습니다, 도와주셔서, 도와주시,
        챙겨주, 챙겨 주, 신경 써, 설명해 주, 설명도, 준비해 주, 바꿔주셔, 바로 가져, 프런트, 발렛, 담당자, 사장님이, 응대해, 막말, 반말, 싹싹, 기사분`,
      ),
      zh: seeds(
        `服务态度, 态度, 服务员, 服务, 店员, 老板, 老板娘, 店家, 前台, 经理, 冷淡, 冷漠, 不耐烦, 爱理不理, 爱答不理, 礼貌, 骂人, 服务生, 服务周到, 接待, 掌柜, 店主, 员工, 有耐心, 耐心, 客户经理, 贴心, 辛苦了, 主动, 赠送, 送了, 工程师, 值班, 讲得很清楚,
        笑脸`,
      ),
      ja: seeds(
        `スタッフ, 店員, 接客, 態度, 店主, オーナー, フロント, 従業員, 対応が丁寧, 対応が悪, 対応が良, 対応も良, 対応も丁寧, 対応してくれ, 丁寧な対応, 親切, 不親切, 愛想, 無愛想, 出品者, 販売者, ショップの対応, お店の対応, サービスが, 店長, 失礼,
        説明うま, ご親切, 感じの良, 感じがい, 心遣い, お心遣い, 担当の方, 担当者, 笑顔, 謝らな, 謝罪, 持ってきて, わざわざ, 丁寧に, 対応して, 差別, 横柄, 教えてもらっ`,
      ),
    },
  },
  {
    id: 'support/resolution',
    area: 'support',
    label: { en: 'Problem solved or not', ko: '문제 해결', zh: '问题解决', ja: '問題の解決' },
    seeds: {
      en: seeds(
        `resolved, unresolved, resolve, solved my, solved the, fixed my, fixed the, still not fixed, still not resolved, please fix, pls fix, fix this, fix it, fix the, never fixed, warranty, replacement, replaced, sent a new, sent me a new, repair, repaired, no solution, no help`,
      ),
      ko: seeds(
        `해결, 조치, 고쳐, 고쳐주, 고쳐지, 수정 좀, 수정좀, 수리, 보상, 책임, 사과, 해결해, 대책, 재발송, 무상, 새 걸로 다시 보내, 다시 보내주, 보상해`,
      ),
      zh: seeds(
        `解决, 没解决, 处理, 修好, 维修, 返修, 保修, 补发, 赔偿, 补偿, 修复, 尽快修, 快修, 道歉, 推卸, 推脱, 踢皮球, 扯皮, 不负责`,
      ),
      ja: seeds(
        `解決, 対処, 修理, 保証, 補償, 直して, 直らな, 直りま, 修正して, 改善して, 改善され, 謝罪, 再送, 代替品, 対応してもらえ, 対応してもらい`,
      ),
    },
  },
]
