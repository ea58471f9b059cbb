import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../ui/i18n.ts'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { useGo } from '../../../ui/url.ts'
import type { BoardInput, BoardView } from '../schema.ts'
import { boardsQuery, changeBoard, makeBoard, removeBoard, returnBoard } from './data.ts'

/** Makes a board and opens it, its charts ready to be arranged. */
export function useMakeBoard() {
  const scope = useScope()
  const go = useGo()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (board: BoardInput) => makeBoard(scope, board),
    onSuccess: async made => {
      await client.invalidateQueries(boardsQuery(scope))
      await go(scope.to(`/boards/${made.id}`, { edit: 'yes' }))
    },
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
  })
}

export function useChangeBoard(board: BoardView) {
  const scope = useScope()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: BoardInput) => changeBoard(scope, board.id, { ...change, version: board.version }),
    onSuccess: () => client.invalidateQueries(boardsQuery(scope)),
  })
}

/** Removes a board and offers to take that back. */
export function useRemoveBoard(board: BoardView) {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const client = useQueryClient()
  const failed = (error: unknown) => toast({ tone: 'bad', text: errorText(error) })
  const bringBack = async () => {
    await returnBoard(scope, board.id)
    await client.invalidateQueries(boardsQuery(scope))
    await go(scope.to(`/boards/${board.id}`))
  }
  return useMutation({
    mutationFn: () => removeBoard(scope, board.id),
    onSuccess: async () => {
      await go(scope.to(''))
      await client.invalidateQueries(boardsQuery(scope))
      toast({
        text: t('boards.removed', { name: board.name ?? '' }),
        action: { label: t('ui.undo'), run: () => void bringBack().catch(failed) },
      })
    },
    onError: failed,
  })
}
