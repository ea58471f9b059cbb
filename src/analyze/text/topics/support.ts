import type { TopicDefinition } from '../topic.ts'
import { seeds } from './seeds.ts'

export const SUPPORT_TOPICS: TopicDefinition[] = [
  {
    id: 'support/response',
    area: 'support',
    label: { en: 'Customer service reachability', ko: '고객센터 응답', zh: '客服响应', ja: '問い合わせ対応' },
    seeds: {
      en: seeds(
        `customer service, customer support, support team, tech support, technical support, support, help desk, helpdesk, call center, call centre, customer care, on hold, hold time, no response, never responded, no reply, never replied, didn't respond, did not respond, unanswered, unresponsive support, contact you, contacted, emailed, email+reply, live chat, chatbot, response time, can't reach, cannot reach, phone number to call, ticket, hung up, call back, called back`,
      ),
      ko: seeds(
        `고객센터, 고객 센터, 상담원, 상담사, 상담, 문의, 1:1 문의, 일대일 문의, 답변, 답장, 회신, 연락, 전화를 안, 전화 안, 전화연결, 전화 연결, 통화, 챗봇, 카톡 문의, 응대, 피드백, 묵묵부답, 매크로 답변, 복붙, as, a/s, 서비스센터, 에이에스, 고객지원, 고객응대, 신고해도`,
      ),
      zh: seeds(
        `客服, 人工客服, 售后, 售后服务, 联系客服, 没人理, 不理人, 不回复, 没人回, 没回复, 打电话, 电话打不通, 没人接, 不接电话, 在线客服, 回复, 反馈, 机器人, 投诉电话, 客户服务, 回电, 咨询`,
      ),
      ja: seeds(
        `サポート, カスタマー, カスタマーサポート, 問い合わせ, 問合せ, お問い合わせ, 返信, 返事, 回答, 連絡, 電話, 対応が早, 対応が遅, 対応も, コールセンター, チャット, 窓口, アフターサービス, アフターケア, 運営に, 運営の対応, メールし`,
      ),
    },
  },
  {
    id: 'support/attitude',
    area: 'support',
    label: { en: 'Staff attitude', ko: '직원 친절', zh: '服务态度', ja: '接客・態度' },
    seeds: {
      en: seeds(
        `staff, employee, employees, waiter, waitress, server was, servers were, manager, receptionist, front desk, agent, agents, representative, rep, crew, flight attendant, friendly, rude, polite, helpful, attitude, unfriendly, unprofessional, courteous, hospitality, host, owner, cashier, service was, seller, great service, good service, bad service, poor service, terrible service, excellent service`,
      ),
      ko: seeds(
        `직원, 사장님, 사장, 알바, 점원, 종업원, 매니저, 친절, 불친절, 태도, 서비스가, 서비스도, 서비스는, 서비스 좋, 서비스 최고, 서비스 별로, 접객, 응대, 말투, 판매자, 주인, 호스트, 프론트, 캐셔, 무례, 싸가지, 상냥, 배려`,
      ),
      zh: seeds(
        `服务态度, 态度, 服务员, 服务, 店员, 老板, 老板娘, 店家, 商家, 卖家, 前台, 经理, 热情, 冷淡, 冷漠, 不耐烦, 爱理不理, 爱答不理, 礼貌, 骂人, 服务生, 服务周到, 接待, 掌柜, 店主, 员工`,
      ),
      ja: seeds(
        `スタッフ, 店員, 接客, 態度, 店主, オーナー, フロント, 従業員, 対応が丁寧, 対応が悪, 対応が良, 対応も良, 対応も丁寧, 対応してくれ, 丁寧な対応, 親切, 不親切, 愛想, 無愛想, 出品者, 販売者, ショップの対応, お店の対応, サービスが, 店長, 失礼`,
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
        `해결, 조치, 고쳐, 고쳐주, 고쳐지, 수정해, 수정 좀, 수정좀, 수리, 보상, 책임, 처리, 사과, 개선, 해결해, 대책, 재발송, 무상`,
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
