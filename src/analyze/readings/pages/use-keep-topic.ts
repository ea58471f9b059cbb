import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../ui/i18n.ts'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { keepTopic, rereadQuery, type TopicWords, topicsQuery } from './data.ts'

export function useKeepTopic(onDone?: () => void) {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (topic: TopicWords) => keepTopic(scope, topic),
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: async () => {
      onDone?.()
      toast({ text: t('readings.kept') })
      await client.invalidateQueries({ queryKey: topicsQuery(scope).queryKey })
      await client.invalidateQueries({ queryKey: rereadQuery(scope).queryKey })
    },
  })
}
