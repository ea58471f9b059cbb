import { describe, expect, test } from 'vitest'
import { findPii } from './pii.ts'
import { passesChineseId, passesJapaneseNumber, passesKoreanId, passesLuhn } from './pii-checksums.ts'

const kinds = (text: string) => findPii(text).map(({ kind, text: found }) => `${kind} ${found}`)

describe('personal data is found', () => {
  test.each([
    ['메일은 hong.gildong@example.co.kr 로 주세요', ['email hong.gildong@example.co.kr']],
    ['010-1234-5678로 전화 주세요', ['phone 010-1234-5678']],
    ['02-345-6789 또는 +82 10-1234-5678', ['phone 02-345-6789', 'phone +82 10-1234-5678']],
    ['请打13812345678', ['phone 13812345678']],
    ['電話は090-1234-5678です', ['phone 090-1234-5678']],
    ['Call me at (415) 555-2671', ['phone (415) 555-2671']],
    ['call +1 415-555-2671 please', ['phone +1 415-555-2671']],
    ['My card 4111 1111 1111 1111 was charged twice', ['card 4111 1111 1111 1111']],
    ['주민번호 900101-1234568 입니다', ['id 900101-1234568']],
    ['身份证11010519491231002X', ['id 11010519491231002X']],
    ['My SSN is 123-45-6789', ['id 123-45-6789']],
    ['주문번호 20231105-1234567 아직 안 왔어요', ['order 20231105-1234567']],
    ['订单号：110105194912310021 还没到', ['order 110105194912310021']],
    ['注文番号は250-1234567-8901234です', ['order 250-1234567-8901234']],
    ['Order #A12-99887 never arrived', ['order A12-99887']],
    ['手機 0912-345-678 找我', ['phone 0912-345-678']],
    ['電話 2345 6789 搵我', ['phone 2345 6789']],
    ['ring me on 07700 900123 please', ['phone 07700 900123']],
    ['身分證 A123456789', ['id A123456789']],
    ['my passport K1234567 was scanned', ['id K1234567']],
    ['訂單 TW240101-1234 沒到', ['order TW240101-1234']],
    ['管理番号は AB-123456 です', ['order AB-123456']],
    ['Invoice ref INV-2024-1234', ['order INV-2024-1234']],
    ['운송장 1234-5678-9012 조회가 안 돼요', ['order 1234-5678-9012']],
    ['send it to 12 Elm Close, Leeds LS1 2AB', ['address 12 Elm Close, Leeds LS1 2AB']],
    ['서울시 강남구 테헤란로 123 2층으로 보내주세요', ['address 서울시 강남구 테헤란로 123 2층']],
    ['地址是上海市浦东新区世纪大道100号', ['address 上海市浦东新区世纪大道100号']],
    ['東京都渋谷区道玄坂1-2-3に届けて', ['address 東京都渋谷区道玄坂1-2-3']],
    ['Ship it to 1600 Maple Street, Springfield, IL 62704', ['address 1600 Maple Street, Springfield, IL 62704']],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual(expected))
})

test('what only looks like it is left alone', () => {
  expect(kinds('4111 1111 1111 1112 is no card, 900101-1234567 no id')).toEqual([])
  expect(kinds('Version 10.2.3 of 2024-05-01 costs 12,900 won, 100% ok, 3-4 days')).toEqual([])
  expect(kinds('평점 5점 만점에 4.5점, 1234개 리뷰')).toEqual([])
})

test('an order number that passes a checksum stays an order number', () => {
  expect(kinds('order number 4111111111111111')).toEqual(['order 4111111111111111'])
  expect(kinds('주문번호 01012345678')).toEqual(['order 01012345678'])
})

test('checksums', () => {
  expect(passesLuhn('4111111111111111')).toBe(true)
  expect(passesLuhn('0000000000000000')).toBe(false)
  expect(passesKoreanId('9001011234568')).toBe(true)
  expect(passesKoreanId('9013011234568')).toBe(false)
  expect(passesChineseId('11010519491231002X')).toBe(true)
  expect(passesJapaneseNumber('123456789018')).toBe(true)
})
