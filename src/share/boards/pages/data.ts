import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { BoardChange, BoardInput, BoardView } from '../schema.ts'

export const boardsQuery = (scope: Scope) =>
  queryOptions({ queryKey: [scope.slug, 'boards'], queryFn: () => api.get<BoardView[]>(scope.at('/boards')) })

export const makeBoard = (scope: Scope, board: BoardInput) => api.post<BoardView>(scope.at('/boards'), board)
export const changeBoard = (scope: Scope, id: string, change: BoardChange) =>
  api.put<BoardView>(scope.at(`/boards/${id}`), change)
export const removeBoard = (scope: Scope, id: string) => api.remove(scope.at(`/boards/${id}`))
export const returnBoard = (scope: Scope, id: string) => api.post(scope.at(`/boards/${id}/return`))
