import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { errorText } from '../../../ui/i18n.ts'
import { Line, LineList } from '../../../ui/lines.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { SureButton } from '../../../ui/sure-button.tsx'
import { toast } from '../../../ui/toasts.tsx'
import type { LinkView } from '../schema.ts'
import { linksQuery, revokeLink } from './data.ts'

interface LinkListProps {
  /** The board whose links are listed. */
  board: string
}

/** Links that lead to a board, with who made them, until when, and a way to end them. */
export function LinkList({ board }: LinkListProps) {
  const { t } = useTranslation()
  const query = useQuery(linksQuery(useScope()))
  return (
    <Loaded query={query}>
      {all => {
        const links = all.filter(link => link.board === board)
        if (links.length === 0) return <p>{t('links.none')}</p>
        return (
          <LineList label={t('links.list')}>
            {links.map(link => (
              <OneLink key={link.id} link={link} />
            ))}
          </LineList>
        )
      }}
    </Loaded>
  )
}

function OneLink({ link }: { link: LinkView }) {
  const { t } = useTranslation()
  const { moment, day } = useFormats()
  const scope = useScope()
  const client = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => revokeLink(scope, link.id),
    onSuccess: () => toast({ text: t('links.revoked') }),
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSettled: () => client.invalidateQueries(linksQuery(scope)),
  })
  const made = t('links.made', { by: link.by ?? t('links.gone'), at: moment(link.at) })
  const ends =
    link.expiresAt === null
      ? t('links.endless')
      : t(link.expired ? 'links.expired' : 'links.expires', { at: day(link.expiresAt) })
  return (
    <Line name={ends} small={made} testId="link-line">
      <SureButton
        label={t('links.revoke')}
        question={t('links.revokeSure')}
        onSure={() => revoke.mutate()}
        busy={revoke.isPending}
        testId="link-revoke"
      />
    </Line>
  )
}
