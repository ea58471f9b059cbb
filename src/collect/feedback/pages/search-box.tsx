import { CloseButton, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { unlessComposing, usePageKeys } from '../../../ui/keys.ts'

const PAUSE = 300

/** Searches while one types, but never in the middle of a syllable or a word that is still being converted. */
export function SearchBox({ value, onSearch }: { value: string; onSearch: (words: string) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(value)
  const [composing, setComposing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const search = useRef(onSearch)
  search.current = onSearch
  // Words that an address brought or took away are not searched for: on a slow machine that would lead back to the list just left.
  const typed = useRef(false)
  useEffect(() => {
    typed.current = false
    setText(before => (before.trim() === value ? before : value))
  }, [value])
  useEffect(() => {
    if (!typed.current || composing || text.trim() === value) return
    const timer = setTimeout(() => search.current(text.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [text, composing, value])
  usePageKeys({ '/': () => input.current?.focus() })
  const type = (words: string) => {
    typed.current = true
    setText(words)
  }
  const clear = () => {
    setText('')
    search.current('')
  }
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={t('feedback.search')}
      placeholder={t('feedback.searchHint')}
      leftSection={<Icon name="search" size={16} />}
      rightSection={text !== '' && <CloseButton size="sm" aria-label={t('feedback.clearSearch')} onClick={clear} />}
      value={text}
      onChange={event => type(event.currentTarget.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={event => {
        setComposing(false)
        type(event.currentTarget.value)
      }}
      onKeyDown={unlessComposing(event => {
        if (event.key === 'Enter') search.current(text.trim())
        if (event.key === 'Escape') input.current?.blur()
      })}
      data-testid="filter-search"
      flex="1 1 16rem"
      miw="0"
    />
  )
}
