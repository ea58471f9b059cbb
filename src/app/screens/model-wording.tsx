import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { modelQuery } from '../../analyze/model/pages/data.ts'
import { useFaultText } from '../../analyze/model/pages/fault.tsx'
import { api } from '../../ui/api.ts'
import { Icon } from '../../ui/icons.tsx'
import { useScope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'

interface ModelWordingProps {
  feedback: string
  /** Puts it into the editor, where it can be taken back. */
  onText: (text: string) => void
}

/** Another wording of the reply by the model, where the workspace asks one. */
export function ModelWording({ feedback, onText }: ModelWordingProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const faultText = useFaultText()
  const { data } = useQuery(modelQuery(scope))
  const ask = useMutation({
    mutationFn: () => api.post<{ text: string }>(scope.at(`/feedback/${feedback}/wording`)),
    onError: error => toast({ tone: 'bad', text: faultText(error) }),
    onSuccess: ({ text }) => onText(text),
  })
  if (!data?.on || data.model === null) return null
  return (
    <Button
      variant="default"
      leftSection={<Icon name="pen" size={16} />}
      loading={ask.isPending}
      onClick={() => ask.mutate()}
      data-testid="model-wording"
    >
      {t('model.wording')}
    </Button>
  )
}
