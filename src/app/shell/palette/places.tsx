import { useQuery } from '@tanstack/react-query'
import { filterParams } from '../../../collect/feedback/pages/filter-url.ts'
import { VIEWS } from '../../../collect/feedback/pages/views.tsx'
import { viewsQuery } from '../../../route/views/pages/data.ts'
import { boardsQuery } from '../../../share/boards/pages/data.ts'
import { useBoardName } from '../../../share/boards/pages/names.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { useGo } from '../../../ui/url.ts'
import { SECTIONS } from '../../screens/settings-sections.tsx'
import { ROOMS } from '../rooms.ts'
import { alsoOf, type Entry, type Words } from './entry.tsx'

/** Every screen, and every section of the settings. */
export function useScreens(words: Words): Entry[] {
  const { t, en } = words
  const scope = useScope()
  const go = useGo()
  const boardName = useBoardName()
  const { data: boards = [] } = useQuery(boardsQuery(scope))
  const sections = SECTIONS.filter(section => section.to === 'everybody' || scope.mayManage)
  return [
    ...ROOMS.map(({ name, path, icon, letter }) => ({
      id: `room ${name}`,
      label: t(`nav.${name}`),
      also: [en(`nav.${name}`), ...alsoOf(words, name)],
      hint: `g ${letter}`,
      mark: <Icon name={icon} size={16} />,
      early: true,
      group: t('palette.go'),
      run: () => void go(scope.to(path)),
    })),
    {
      id: 'problems',
      label: t('nav.problems'),
      also: [en('nav.problems'), ...alsoOf(words, 'problems')],
      hint: t('nav.overview'),
      mark: <Icon name="warn" size={16} />,
      run: () => void go(scope.to('/problems')),
    },
    ...boards.map(board => ({
      id: `board ${board.id}`,
      label: boardName(board),
      also: board.name === null ? [en(`boards.ready.${board.id}`)] : [],
      hint: t('palette.board'),
      mark: <Icon name="overview" size={16} />,
      run: () => void go(scope.to(`/boards/${board.id}`)),
    })),
    ...sections.map(({ id }) => ({
      id: `settings ${id}`,
      label: t(`app.settings.${id}`),
      also: [en(`app.settings.${id}`), ...alsoOf(words, id)],
      hint: t('nav.settings'),
      mark: <Icon name="settings" size={16} />,
      run: () => void go(scope.to('/settings', { part: id })),
    })),
  ]
}

/** Views of the list: those everybody has and those that were saved. */
export function useViews({ t, en }: Words): Entry[] {
  const scope = useScope()
  const go = useGo()
  const { data: saved = [] } = useQuery(viewsQuery(scope))
  const entry = { hint: t('palette.view'), mark: <Icon name="filter" size={16} />, group: t('palette.views') }
  return [
    ...saved.map(view => ({
      ...entry,
      id: `view ${view.id}`,
      label: view.name,
      early: true,
      run: () => void go(scope.to('/feedback', filterParams(view.filter))),
    })),
    ...VIEWS.map(({ name, filter }) => ({
      ...entry,
      id: `view ${name}`,
      label: t(`feedback.view.${name}`),
      also: [en(`feedback.view.${name}`)],
      run: () => void go(scope.to('/feedback', filterParams(filter))),
    })),
  ]
}
