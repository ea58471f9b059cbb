import type { z } from '@hono/zod-openapi'
import { queryOptions } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { replyView } from '../../../collect/feedback/schema.ts'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { DraftView, ReadingView, TemplateInput, TemplateView, VoiceView, WritingView } from '../schema.ts'

export type Reply = z.infer<typeof replyView>

export const draftQuery = (scope: Scope, id: string, variant: number) =>
  queryOptions({
    queryKey: [scope.slug, 'draft', id, variant],
    queryFn: () => api.get<DraftView>(scope.at(`/feedback/${id}/draft`, { variant })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const sendReply = (scope: Scope, id: string, text: string) =>
  api.post<Reply>(scope.at(`/feedback/${id}/replies`), { text })
export const takeBack = (scope: Scope, id: string, reply: string) =>
  api.remove(scope.at(`/feedback/${id}/replies/${reply}`))

/** What the reader makes of a reply as it stands; nothing where the session is over or the server away. */
export const readingQuery = (scope: Scope, id: string, text: string) =>
  queryOptions({
    queryKey: [scope.slug, 'reply-reading', id, text],
    queryFn: () => api.post<ReadingView>(scope.at(`/feedback/${id}/reading`), { text }).catch(() => null),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })

export const sayWriting = (scope: Scope, id: string, writing: boolean) =>
  api.put<WritingView>(scope.at(`/feedback/${id}/writing`), { writing })

export const templatesQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'reply-templates'],
    queryFn: () => api.get<TemplateView[]>(scope.at('/reply-templates')),
  })

export const keepTemplate = (scope: Scope, id: string | null, template: TemplateInput) =>
  id === null
    ? api.post<TemplateView>(scope.at('/reply-templates'), template)
    : api.put<TemplateView>(scope.at(`/reply-templates/${id}`), template)
export const removeTemplate = (scope: Scope, id: string) => api.remove(scope.at(`/reply-templates/${id}`))

/** A piece in that language to try a template on: the newest one. */
export const samplePieceQuery = (scope: Scope, language: string) =>
  queryOptions({
    queryKey: [scope.slug, 'sample-piece', language],
    queryFn: async () => {
      const { items } = await api.get<{ items: { id: string; verbatim: string }[] }>(
        scope.at('/feedback', { language, limit: 1 }),
      )
      const [piece] = items
      if (!piece) return null
      return { piece, draft: await api.get<DraftView>(scope.at(`/feedback/${piece.id}/draft`)) }
    },
  })

export const voiceQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'reply-voice'],
    queryFn: () => api.get<VoiceView>(scope.at('/reply-voice')),
  })

export const keepVoice = (scope: Scope, voice: VoiceView) => api.put<VoiceView>(scope.at('/reply-voice'), voice)

/** The piece to be answered, and whom to tell. */
export interface Answerable {
  feedback: string
  /** In which the customer wrote; replies mostly follow it. */
  language: string
  replies: readonly Reply[]
  answered: boolean
  /** Name of whoever writes: what they typed is theirs to go on with. */
  by: string
  /** Tells the screen that the piece is answered since then, or open again. */
  onAnswered: (at: string | null) => void
  /** A way to another wording, from elsewhere; what it puts takes the place of the text, and can be taken back. */
  otherWording: (put: (text: string) => void) => ReactNode
  /** Leads on to the next unanswered piece. */
  onNext: () => void
}
