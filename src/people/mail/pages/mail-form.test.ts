import { expect, test } from 'vitest'
import { formOf, inputOf, withSecurity } from './mail-form.ts'

const empty = formOf({ server: null, forHouse: true, lent: null }, 'Café')

test('another encryption brings its port, a chosen port stays', () => {
  expect(withSecurity(empty, 'tls').port).toBe('465')
  expect(withSecurity({ ...empty, port: '2525' }, 'tls').port).toBe('2525')
})

test('an empty password is not sent, an empty user name is none', () => {
  expect(inputOf({ ...empty, host: ' smtp.example.com ' })).toEqual({
    host: 'smtp.example.com',
    port: 587,
    security: 'starttls',
    username: null,
    fromName: 'Café',
    fromAddress: '',
  })
})
