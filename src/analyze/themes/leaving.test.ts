import { expect, test } from 'vitest'
import type { ReadLanguage } from '../text/model.ts'
import { findLeaving } from './leaving.ts'

const GOES: Record<ReadLanguage, string[]> = {
  en: [
    'Uninstalled after the third crash.',
    "That's it, I'm canceling my subscription today. Cancelled my membership.",
    'I will never fly with you again.',
    'You just lost a loyal customer.',
    'Taking our business elsewhere from now on.',
    'We moved to another provider last month',
    "I won't be renewing.",
    'This was the last order I place here',
    'never again!!!',
    "I'm done with this airline",
  ],
  ko: [
    '계속 이러면 탈퇴할게요',
    '정기결제 해지했습니다',
    '광고가 너무 많아서 앱 삭제했어요',
    '결국 다른 앱으로 갈아탔네요',
    '다시는 안 시킵니다',
    '두번 다시 여기서는 안 사요',
    '타사로 옮깁니다',
    '바로 지웠어요',
    '재결제는 안 할 것 같아요',
    '이제 라면은 여기서 안 삽니다',
  ],
  zh: [
    '广告太多，果断卸载了',
    '再也不会买这家的东西了',
    '以后不来了，太失望',
    '我已经换别家了',
    '最后一次点他们家外卖',
    '取消了会员了，没意思',
    '不会再光顾',
    '下次肯定不会再买',
    '到期就不续费了',
    '直接注销账号',
  ],
  ja: [
    '改善されないので解約しました',
    '退会手続きをしました',
    'アプリを削除しました',
    'もう二度と買いません',
    '他社に乗り換えました',
    'リピートはしません',
    '次回は購入しないと思います。もう利用しません',
    '使うのをやめました',
    '契約更新はしないつもりです',
    '別の店に変えます',
  ],
}

const STAYS: Record<ReadLanguage, string[]> = {
  en: [
    'I cannot uninstall this app, please help',
    'How do I cancel my order?',
    'My flight was cancelled again',
    'Never had a problem with this company',
    'I will return to this hotel next year',
    'The last update broke the search',
    'Please add a way to delete my account',
    'Switch to dark mode is great',
    'The app keeps closing. Will it be fixed?',
    'I lost my luggage',
  ],
  ko: [
    '탈퇴가 안 돼요 방법 알려주세요',
    '해지 버튼을 찾을 수가 없어요',
    '제 댓글이 삭제됐어요',
    '갈아타는 역에서 알림이 오면 좋겠어요',
    '다시 시켜 먹을게요',
    '앱이 자꾸 꺼져요',
    '이제 안 끊기네요',
    '옮겨 담기 기능이 필요해요',
    '광고 삭제해 주세요',
    '다시 안내받고 싶어요. 친절했어요',
  ],
  zh: [
    '卸载不掉，求助',
    '怎么注销账号？',
    '换了包装，很好看',
    '最后收到货了',
    '取消订单要等很久',
    '一直用这个牌子',
    '下次还会再来',
    '会员到期提醒能不能早一点',
    '物流太慢了',
    '退货流程太复杂',
  ],
  ja: [
    '解約方法がわかりません',
    '退会ボタンはどこですか',
    'データが削除されました',
    '乗り換え案内が便利です',
    'もう一度買います',
    'リピートします',
    '更新したら使えなくなりました',
    'やめられない美味しさ',
    '配送が遅いです',
    '他社より安い',
  ],
}

test.each(Object.keys(GOES) as ReadLanguage[])('%s: who says that they go is heard, and nobody else', language => {
  expect(GOES[language].filter(text => findLeaving(text, language) === null)).toEqual([])
  expect(STAYS[language].filter(text => findLeaving(text, language) !== null)).toEqual([])
})

test('the words that say so are pointed at', () => {
  const text = 'Late again. You just lost a loyal customer.'
  const found = findLeaving(text, 'en')
  expect(text.slice(found?.start, found?.end)).toBe('lost a loyal customer')
})
