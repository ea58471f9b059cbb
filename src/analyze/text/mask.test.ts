import { expect, test } from 'vitest'
import { maskPii } from './mask.ts'

test.each([
  [
    'ko',
    '010-1234-5678로 전화 주시거나 kim@example.com 으로 보내 주세요',
    '[전화번호]로 전화 주시거나 [이메일] 으로 보내 주세요',
  ],
  ['zh-Hans', '请打13800138000或发邮件到 li@example.cn', '请打[电话号码]或发邮件到 [邮箱]'],
  ['zh-Hant', '請寄到 chen@example.tw', '請寄到 [電子郵件]'],
  ['ja', '090-1234-5678に電話してください。tanaka@example.jp', '[電話番号]に電話してください。[メールアドレス]'],
  [
    'en',
    'Call 415-555-2671 or write to ann@example.com, order no. A123456',
    'Call [phone] or write to [e-mail], order no. [order number]',
  ],
  ['fr', 'Écrivez à jean@example.fr', 'Écrivez à [e-mail]'],
])('%s: personal data gives way to what it is, the sentence stays', (language, text, masked) => {
  expect(maskPii(text, language)).toBe(masked)
})

test('the same datum twice is masked twice, and what is no datum stays', () => {
  expect(maskPii('a@x.co a@x.co 2026-03-04 5 stars', 'en')).toBe('[e-mail] [e-mail] 2026-03-04 5 stars')
})
