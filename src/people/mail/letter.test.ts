import { expect, test } from 'vitest'
import { LOCALES } from '../members/schema.ts'
import { writeLetter } from './letter.ts'
import { MAIL_WORDS } from './words.ts'

test('a name cannot become markup, and both forms carry the link', () => {
  const letter = writeLetter('en', {
    title: 'Join <b>Café</b> & Co',
    paragraphs: ['<script>alert(1)</script> invites you.'],
    action: { label: 'Join', url: 'https://example.com/?a=1&b="2"' },
    foot: 'foot',
  })
  expect(letter.html).not.toMatch(/<script>|<b>Café/)
  expect(letter.html).toContain('href="https://example.com/?a=1&amp;b=&quot;2&quot;"')
  expect(letter.text).toContain('https://example.com/?a=1&b="2"')
  expect(letter.subject).toBe('Join <b>Café</b> & Co')
})

test.each(LOCALES)('the test mail is said in %s', locale => {
  const { title, paragraphs, foot } = MAIL_WORDS[locale].test({ workspace: 'Café 한강' })
  expect([title, ...paragraphs, foot].join(' ')).toContain('Café 한강')
  expect(writeLetter(locale, { title, paragraphs, foot }).html).toContain(`lang="${locale}`)
})
