import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { AppLink } from '../../../ui/link.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { useAddress } from '../../../ui/url.ts'
import type { BoardView } from '../schema.ts'
import classes from './boards.module.css'
import { useBoardName } from './names.ts'

/** What recurs and stands out has a screen of its own beside the boards. */
const PROBLEMS = 'problems'

export interface TabsProps {
  boards: readonly BoardView[]
  /** Id of the board that is open; undefined on the overview, `problems` on that screen. */
  open: string | undefined
  onNew: () => void
}

/** The overview and every board beside it; what was asked of the charts stays from tab to tab. */
export function BoardTabs({ boards, open, onNew }: TabsProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const { params } = useAddress()
  const nameOf = useBoardName()
  const tabs = [
    { id: undefined, name: t('nav.overview') },
    { id: PROBLEMS, name: t('nav.problems') },
    ...boards.map(board => ({ id: board.id, name: nameOf(board) })),
  ]
  return (
    <nav className={classes.tabs} aria-label={t('boards.title')}>
      {tabs.map(({ id, name }) => (
        <AppLink
          key={id ?? 'overview'}
          href={id === PROBLEMS ? scope.to('/problems') : scope.to(id === undefined ? '' : `/boards/${id}`, params)}
          aria-current={id === open ? 'page' : undefined}
          className={classes.tab}
          data-testid={`board-tab-${id ?? 'overview'}`}
        >
          {name}
        </AppLink>
      ))}
      {scope.mayWrite && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="plus" size={14} />}
          onClick={onNew}
          data-testid="board-new"
        >
          {t('boards.new')}
        </Button>
      )}
    </nav>
  )
}
