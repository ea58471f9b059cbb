import { expect, it } from 'vitest'
import { addressee, nameOf, productName } from './names.ts'

it.each([
  'dhrl****',
  't***3',
  '김**',
  '홍*동',
  '익명',
  'A Google user',
  'Anonymous',
  'Google 사용자',
  'Amazon Customer',
  'Kindle Customer',
  'Amazon カスタマー',
  '匿名用户',
  '名無し',
  '익명의 사용자',
  'user_8237482',
  'a@b.example',
  '010-1234-5678',
  '🌸🌸',
  'ㅇㅇ',
  '[name]',
  '{{name}}',
  '',
  '   ',
  'N/A',
  'x'.repeat(80),
  '9f8e7d6c5b4a39281706',
])('does not call "%s" by name', author => expect(nameOf(author)).toBeNull())

it.each([
  'Mina',
  '🌸Mina🌸',
  '달빛하루',
  '月見うさぎ',
  'محمد',
  'Anne Johnson',
  "Div's and Ginger",
  '유심 바꾼 사람',
  'Mária',
])('calls "%s" as written', author => expect(nameOf(author)).toBe(author))

it('adds the honorific once', () => {
  expect(addressee('하루', 'ko')).toBe('하루님')
  expect(addressee('하루님', 'ko')).toBe('하루님')
  expect(addressee('うさぎ', 'ja')).toBe('うさぎ様')
  expect(addressee('うさぎさん', 'ja')).toBe('うさぎさん')
  expect(addressee('小兔', 'zh-Hans')).toBe('小兔')
  expect(addressee('محمد', 'ko')).toContain('محمد님')
})

it('says a product only where it can be said', () => {
  expect(productName('Moon Kettle, 2 litres, black')).toBe('Moon Kettle')
  expect(productName('달 주전자 (1+1 기획)')).toBe('달 주전자')
  for (const code of [
    'B00ZV9PXP2',
    'org.example.app.reader',
    '1482155847',
    'https://moon.example/p/1',
    'x'.repeat(60),
    null,
  ]) {
    expect(productName(code)).toBeNull()
  }
})
