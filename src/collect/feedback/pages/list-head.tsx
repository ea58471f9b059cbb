import { Button, Menu, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { Given } from '../../../ui/url.ts'
import { countQuery } from './data.ts'
import { FilterBar } from './filter-bar.tsx'
import { FilterChips } from './filter-chips.tsx'
import { type Filtering, filterParams } from './filter-url.ts'
import classes from './list.module.css'
import { SearchBox } from './search-box.tsx'
import { Views } from './views.tsx'

export function ListHead({ filter, onChange, views }: Filtering & { views: ReactNode }) {
  const { t } = useTranslation()
  return (
    <header className={classes.head}>
      <div className={classes.headLine}>
        <Title order={1} className={classes.title}>
          {t('nav.feedback')}
        </Title>
        <HowMany filter={filter} />
        <SearchBox value={filter.q ?? ''} onSearch={q => onChange({ ...filter, q: q || undefined })} />
        <Export filter={filter} />
      </div>
      <Views filter={filter}>{views}</Views>
      <FilterBar filter={filter} onChange={onChange} />
      <FilterChips filter={filter} onChange={onChange} />
    </header>
  )
}

function Export({ filter }: Pick<Filtering, 'filter'>) {
  const { t } = useTranslation()
  const scope = useScope()
  const href = (mask: Given) => scope.at('/feedback.csv', { ...filterParams(filter), ...mask })
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Icon name="download" size={16} />}
          data-testid="export-menu"
          className={classes.fixed}
        >
          {t('feedback.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={href({})} download data-testid="export-csv">
          {t('feedback.exportWhole')}
        </Menu.Item>
        <Menu.Item component="a" href={href({ mask: 'yes' })} download data-testid="export-masked">
          {t('feedback.exportMasked')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function HowMany({ filter }: Pick<Filtering, 'filter'>) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { data } = useQuery({ ...countQuery(useScope(), filter), placeholderData: before => before })
  const shown = data === undefined ? '' : number(data.count)
  return (
    <span className={classes.count} data-testid="feedback-count" data-count={data?.count} aria-live="polite">
      {data && t(data.capped ? 'feedback.countCapped' : 'feedback.count', { count: data.count, shown })}
    </span>
  )
}
