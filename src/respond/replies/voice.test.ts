import { expect, it } from 'vitest'
import { plainVoice, signatureIn } from './voice.ts'

const who = { house: 'Moon House', member: 'Mina' }

it('signs with the house where nothing is set', () => {
  expect(signatureIn(plainVoice(), 'ko', who)).toEqual({ team: 'Moon House', contacts: [] })
})

it('signs as the house wants it in that language', () => {
  const voice = plainVoice()
  voice.words.ko = {
    team: '달빛 고객팀',
    signature: '{{team}} {{member}} 드림',
    email: '',
    phone: '1588-0000',
    url: '',
  }
  expect(signatureIn(voice, 'ko', who)).toMatchObject({ line: '달빛 고객팀 Mina 드림', contacts: ['1588-0000'] })
  expect(signatureIn(voice, 'ko', { ...who, member: '' }).line).toBeUndefined()
})

it('lends an address to another language, but no name', () => {
  const voice = plainVoice()
  voice.words['zh-Hans'] = {
    team: '月光客服',
    signature: '',
    email: 'help@moon.example',
    phone: '',
    url: 'moon.example',
  }
  const signature = signatureIn(voice, 'zh-Hant', who)
  expect(signature).toMatchObject({ team: 'Moon House', contacts: ['help@moon.example', 'moon.example'] })
})
