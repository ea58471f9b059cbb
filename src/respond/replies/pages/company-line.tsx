import { Alert, Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import classes from './replies.module.css'
import type { useWriting } from './use-writing.ts'

/** Who else is writing, and whether the server still hears us; what was typed is safe either way. */
export function CompanyLine({ company }: { company: ReturnType<typeof useWriting> }) {
  const { t } = useTranslation()
  const { ago } = useFormats()
  const here = `${location.pathname}${location.search}`
  return (
    <>
      {company.link !== 'on' && (
        <Alert color="yellow" variant="light" p="xs" icon={<Icon name="warn" />} role="status" data-testid="draft-safe">
          {t(`replies.link.${company.link}`)}{' '}
          {company.link === 'signed-out' && (
            <Anchor href={`/sign-in?next=${encodeURIComponent(here)}`} target="_blank" rel="opener">
              {t('replies.link.signIn')}
            </Anchor>
          )}
        </Alert>
      )}
      {company.writers.map(({ name, at }) => (
        <p key={name} className={classes.company} role="status" data-testid="draft-writer">
          <Icon name="pen" size={14} /> {t('replies.writing', { name, ago: ago(at) })}
        </p>
      ))}
      {company.answeredAt !== null && (
        <p className={classes.company} role="status" data-testid="draft-answered">
          <Icon name="check" size={14} /> {t('replies.answeredMeanwhile', { ago: ago(company.answeredAt) })}
        </p>
      )}
    </>
  )
}
