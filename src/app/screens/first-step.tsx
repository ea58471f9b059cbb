import { useTranslation } from 'react-i18next'
import { DropZone } from '../../collect/sources/pages/drop-zone.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { AppLink } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { useGo } from '../../ui/url.ts'
import classes from './first-step.module.css'
import { SampleLink } from './sample-link.tsx'

const STEPS: { name: string; icon: IconName }[] = [
  { name: 'bring', icon: 'import' },
  { name: 'see', icon: 'overview' },
  { name: 'answer', icon: 'feedback' },
]

/** Nothing here yet: one clear thing to do, and what it leads to. */
export function FirstStep() {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  return (
    <Page title={t('app.first.title')} lead={t('app.first.lead')} measure="reading">
      <DropZone onChosen={() => void go(scope.to('/import'))} />
      <p className={classes.others}>
        <AppLink href={scope.to('/import', { by: 'paste' })} data-testid="first-paste">
          <Icon name="paste" size={16} />
          {t('app.first.paste')}
        </AppLink>
        <AppLink href={scope.to('/import', { by: 'hand' })} data-testid="first-hand">
          <Icon name="pen" size={16} />
          {t('app.first.hand')}
        </AppLink>
        <SampleLink />
      </p>
      <ol className={classes.steps}>
        {STEPS.map(({ name, icon }) => (
          <li key={name}>
            <Icon name={icon} size={22} />
            <strong>{t(`app.first.${name}`)}</strong>
            <span>{t(`app.first.${name}Lead`)}</span>
          </li>
        ))}
      </ol>
    </Page>
  )
}
