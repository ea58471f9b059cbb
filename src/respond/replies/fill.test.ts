import { describe, expect, it } from 'vitest'
import { fillTemplate, unknownVariables } from './fill.ts'

describe('a template', () => {
  it('takes its values', () => {
    expect(
      fillTemplate('Hi {{customer}}, thank you for {{ product }}.', { customer: 'Mina', product: 'Kettle' }),
    ).toEqual({ text: 'Hi Mina, thank you for Kettle.', fallen: [] })
  })

  it('lets the sentence fall that lacks one, and no other', () => {
    expect(fillTemplate('Thank you. We also read about {{topic}} v1.2. See you!', {})).toEqual({
      text: 'Thank you. See you!',
      fallen: ['topic'],
    })
    expect(fillTemplate('感谢您的留言。您提到的{{topic}}我们记下了。祝好！', {}).text).toBe('感谢您的留言。祝好！')
    expect(fillTemplate('{{customer}}様\n\nありがとうございます。\n\n{{signature}}', {}).text).toBe(
      'ありがとうございます。',
    )
  })

  it('says otherwise where there is an otherwise', () => {
    expect(fillTemplate('{{customer|고객님}}, 안녕하세요.', {}).text).toBe('고객님, 안녕하세요.')
    expect(fillTemplate('{{customer|고객님}}, 안녕하세요.', { customer: '민아님' }).text).toBe('민아님, 안녕하세요.')
  })

  it('settles Korean particles by the last sound', () => {
    const text = '{{product}}을(를) 골라 {{topic}}이(가) {{team}}(으)로, {{member}}은(는) {{product}}와(과)'
    expect(fillTemplate(text, { product: '물통', topic: '배송', team: '서울', member: '하나' }).text).toBe(
      '물통을 골라 배송이 서울로, 하나는 물통과',
    )
  })

  it('keeps what it does not know, and says so', () => {
    expect(fillTemplate('Hi {{nickname}}.', {}).text).toBe('Hi {{nickname}}.')
    expect(unknownVariables('Hi {{nickname}} {{}} {{team}}')).toEqual(['nickname', ''])
    expect(unknownVariables('{{customer}} {{member}}', ['member'])).toEqual(['customer'])
  })
})
