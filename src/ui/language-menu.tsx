import { Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { currentLocale, speak } from './i18n.ts'
import { Icon } from './icons.tsx'
import { LOCALE_NAMES, LOCALES, type Locale } from './locale.ts'

/** Every language by its own name, so that nobody has to read one she cannot. */
export function LanguageMenu({ onChoose }: { onChoose?: (locale: Locale) => void }) {
  const { t, i18n } = useTranslation()
  const current = i18n.language ? currentLocale() : 'en'
  const choose = async (locale: Locale) => {
    await speak(locale)
    onChoose?.(locale)
  }
  return (
    <Menu position="top-start" shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<Icon name="globe" size={16} />}
          fw={500}
          aria-label={`${t('ui.language')}: ${LOCALE_NAMES[current]}`}
          data-testid="language-menu"
        >
          <span lang={current}>{LOCALE_NAMES[current]}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LOCALES.map(locale => (
          <Menu.Item
            key={locale}
            lang={locale}
            onClick={() => void choose(locale)}
            data-testid={`language-${locale}`}
            rightSection={locale === current ? <Icon name="check" size={14} /> : null}
          >
            {LOCALE_NAMES[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
