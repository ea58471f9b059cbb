import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../ui/i18n.ts'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { type Answerable, type Reply, sendReply, takeBack } from './data.ts'
import { dropDraft } from './kept-draft.ts'

export type Answering = Pick<Answerable, 'feedback' | 'onAnswered'> & { onDone: () => void }

/** Marks as answered with the text given; a toast takes it back. */
export function useAnswering({ feedback, onAnswered, onDone }: Answering) {
  const { t } = useTranslation()
  const scope = useScope()
  const undo = async (reply: Reply) => {
    try {
      await takeBack(scope, feedback, reply.id)
      onAnswered(null)
      toast({ text: t('replies.openAgain') })
    } catch (error) {
      toast({ tone: 'bad', text: errorText(error) })
    }
  }
  return useMutation({
    mutationFn: (text: string) => sendReply(scope, feedback, text),
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: reply => {
      onAnswered(reply.at ?? new Date().toISOString())
      dropDraft(feedback)
      onDone()
      toast({ text: t('replies.marked'), action: { label: t('ui.undo'), run: () => void undo(reply) } })
    },
  })
}
