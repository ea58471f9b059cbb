import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../ui/i18n.ts'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { type Answerable, type Reply, sendReply, takeBack } from './data.ts'
import { dropDraft, keepDraft } from './kept-draft.ts'

type Taking = Pick<Answerable, 'feedback' | 'onAnswered' | 'by'>
export type Answering = Taking & { onDone: () => void }

/** Takes an answer back; its text stands in the editor again. */
export function useTakeBack({ feedback, onAnswered, by }: Taking) {
  const { t } = useTranslation()
  const scope = useScope()
  return useMutation({
    mutationFn: (reply: Reply) => takeBack(scope, feedback, reply.id),
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: (_, reply) => {
      keepDraft(feedback, by, reply.text)
      onAnswered(null)
      toast({ text: t('replies.openAgain') })
    },
  })
}

/** Marks as answered with the text given; a toast takes it back. */
export function useAnswering({ onDone, ...taking }: Answering) {
  const { feedback, onAnswered } = taking
  const { t } = useTranslation()
  const scope = useScope()
  const back = useTakeBack(taking)
  return useMutation({
    mutationFn: (text: string) => sendReply(scope, feedback, text),
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: reply => {
      onAnswered(reply.at ?? new Date().toISOString())
      dropDraft(feedback)
      onDone()
      toast({ text: t('replies.marked'), action: { label: t('ui.undo'), run: () => back.mutate(reply) } })
    },
  })
}
