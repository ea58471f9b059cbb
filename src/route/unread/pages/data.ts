import type { z } from '@hono/zod-openapi'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { MarkBack, markedView, unreadInput } from '../schema.ts'

/** Marks for whoever is signed in. */
export const sendUnread = (scope: Scope, marked: z.input<typeof unreadInput>) =>
  api.post<z.infer<typeof markedView>>(scope.at('/unread'), marked)

export const takeMarkBack = (scope: Scope, back: MarkBack) => api.post(scope.at('/unread/return'), back)
