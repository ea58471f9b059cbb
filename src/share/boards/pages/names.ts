import { useTranslation } from 'react-i18next'
import type { BoardView } from '../schema.ts'

/** A board's own name, or what a ready-made one is called in the viewer's language. */
export function useBoardName(): (board: BoardView) => string {
  const { t } = useTranslation()
  return ({ id, name }) => name ?? t(`boards.ready.${id}`)
}
