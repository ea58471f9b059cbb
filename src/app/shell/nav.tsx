import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { importsQuery, sourcesQuery } from '../../collect/sources/pages/data.ts'
import { keepLocale, sessionQuery } from '../../people/members/pages/session.ts'
import { Switcher } from '../../people/workspaces/pages/switcher.tsx'
import { Brand } from '../../ui/brand.tsx'
import { useFormats } from '../../ui/format.ts'
import { errorText, learnAll } from '../../ui/i18n.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { COMMAND_K, usePageKeys } from '../../ui/keys.ts'
import { LanguageMenu } from '../../ui/language-menu.tsx'
import { AppLink } from '../../ui/link.tsx'
import type { Locale } from '../../ui/locale.ts'
import { SchemeToggle } from '../../ui/scheme-toggle.tsx'
import { useScope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'
import { useGo, useIsAt } from '../../ui/url.ts'
import { ROOMS } from './rooms.ts'
import classes from './shell.module.css'

const KeySheet = lazy(() => import('./key-sheet.tsx').then(part => ({ default: part.KeySheet })))

const Palette = lazy(() =>
  Promise.all([import('./palette.tsx'), learnAll()]).then(([part]) => ({ default: part.Palette })),
)

export function Nav() {
  const { t } = useTranslation()
  const scope = useScope()
  const [helping, setHelping] = useState(false)
  const [finding, setFinding] = useState(false)
  const go = useGo()
  usePageKeys({
    'mod k': () => setFinding(true),
    '?': () => setHelping(true),
    ...Object.fromEntries(ROOMS.map(({ letter, path }) => [`g ${letter}`, () => void go(scope.to(path))])),
  })
  return (
    <nav className={classes.nav} aria-label={t('app.nav')}>
      <div className={classes.brand}>
        <AppLink href={scope.to('')} className={classes.brandLink}>
          <Brand />
        </AppLink>
        <Workspaces />
      </div>
      <ul className={classes.rooms}>
        {ROOMS.filter(room => scope.mayWrite || !room.writes).map(room => (
          <NavItem key={room.name} {...room} />
        ))}
      </ul>
      <UnstyledButton
        className={classes.find}
        onClick={() => setFinding(true)}
        aria-keyshortcuts="Control+K Meta+K"
        data-testid="palette-open"
      >
        <Icon name="search" size={18} />
        <span className={classes.itemName}>{t('app.find')}</span>
        <Kbd size="xs">{COMMAND_K}</Kbd>
      </UnstyledButton>
      <div className={classes.tools}>
        <LanguageMenu onChoose={keep} />
        <SchemeToggle />
        <Tooltip label={t('app.keys')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('app.keys')}
            onClick={() => setHelping(true)}
          >
            <Icon name="keyboard" />
          </ActionIcon>
        </Tooltip>
      </div>
      {finding && (
        <Suspense fallback={<div role="dialog" aria-busy aria-label={t('app.palette')} />}>
          <Palette onClose={() => setFinding(false)} onLocale={keep} />
        </Suspense>
      )}
      {helping && (
        <Suspense>
          <KeySheet opened onClose={() => setHelping(false)} />
        </Suspense>
      )}
    </nav>
  )
}

const keep = (locale: Locale) => void keepLocale(locale).catch(error => toast({ tone: 'bad', text: errorText(error) }))

function Workspaces() {
  const client = useQueryClient()
  const { data: session } = useQuery(sessionQuery)
  const workspaces = session?.workspaces ?? []
  return (
    <Switcher
      workspaces={workspaces}
      mayOpen={workspaces.some(({ role }) => role === 'owner' || role === 'admin')}
      onOpened={() => client.refetchQueries({ queryKey: sessionQuery.queryKey })}
    />
  )
}

function NavItem({ name, path, icon }: { name: string; path: string; icon: IconName }) {
  const { t } = useTranslation()
  const scope = useScope()
  const target = scope.to(path)
  const active = useIsAt(target, { within: path !== '' })
  return (
    <li>
      <AppLink
        href={target}
        className={classes.item}
        aria-current={active ? 'page' : undefined}
        data-testid={`nav-${name}`}
      >
        <Icon name={icon} size={20} />
        <span className={classes.itemName}>{t(`nav.${name}`)}</span>
        {name === 'feedback' && <UnansweredCount />}
        {name === 'import' && <ImportPulse />}
      </AppLink>
    </li>
  )
}

function UnansweredCount() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { data } = useQuery(sourcesQuery(useScope()))
  if (data === undefined) return null
  const count = data.reduce((sum, source) => sum + source.unanswered, 0)
  return (
    <span
      className={classes.count}
      data-testid="unanswered-count"
      data-count={count}
      title={t('nav.unanswered', { count, shown: number(count) })}
      hidden={count === 0}
    >
      {number(count)}
    </span>
  )
}

/** Shows on every screen that an import is under way. */
function ImportPulse() {
  const { t } = useTranslation()
  const { data } = useQuery(importsQuery(useScope()))
  const running = data?.some(one => one.state === 'running' || one.state === 'waiting' || one.state === 'undoing')
  return running ? <span className={classes.pulse} role="status" aria-label={t('nav.importing')} /> : null
}
