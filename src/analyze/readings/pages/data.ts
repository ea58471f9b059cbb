import type { z } from '@hono/zod-openapi'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../ui/api.ts'
import type { Scope } from '../../../ui/scope.tsx'
import type { rereadView, TopicView, topicPreview } from '../schema.ts'

export type Topic = TopicView
export type TopicWords = Omit<Topic, 'origin'>
export type Reread = z.infer<typeof rereadView>

export const topicsQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'topics'],
    queryFn: () => api.get<Topic[]>(scope.at('/topics')),
    staleTime: 120_000,
  })

export const rereadQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'reread'],
    queryFn: () => api.get<Reread>(scope.at('/reread')),
    refetchInterval: query => (query.state.data?.running ? 1500 : false),
  })

export const keepTopic = (scope: Scope, topic: TopicWords) => api.put(scope.at(`/topics/${topic.id}`), topic)
export const previewTopic = (scope: Scope, topic: TopicWords) =>
  api.post<z.infer<typeof topicPreview>>(scope.at('/topics/preview'), topic)
export const revertTopic = (scope: Scope, id: string) => api.remove(scope.at(`/topics/${id}`))
