import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assigneesQuery } from '../../route/assignments/pages/data.ts'
import { LONGEST_REASON, REASONS } from '../../route/assignments/reasons.ts'
import { tagChanges, tagsQuery } from '../../route/tags/pages/data.ts'
import { ColorDot } from '../../ui/color-mark.tsx'
import { Finder } from '../../ui/finder.tsx'
import { errorText } from '../../ui/i18n.ts'
import { PersonMark } from '../../ui/person-mark.tsx'
import { useScope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'
import type { Chosen } from './act.tsx'
import { type Question, useHands } from './hands.tsx'

interface ChooserProps {
  what: Question
  chosen: Chosen
  onClose: () => void
}

const ASK = { owner: ChooseOwner, tag: ChooseTag, reason: ChooseReason }

export function Chooser({ what, ...rest }: ChooserProps) {
  const Ask = ASK[what]
  return <Ask {...rest} />
}

type Choosing = Omit<ChooserProps, 'what'>

const NOBODY = 'nobody'

function ChooseOwner({ chosen, onClose }: Choosing) {
  const { t } = useTranslation()
  const { act, me } = useHands()
  const { data: members = [] } = useQuery(assigneesQuery(useScope()))
  const mine = members.filter(one => one.id === me)
  const owners = new Set('items' in chosen ? chosen.items.map(item => item.owner?.id ?? NOBODY) : [])
  const isOwner = (id: string) => owners.size === 1 && owners.has(id)
  const options = [...mine, ...members.filter(one => one.id !== me)].map(({ id, name }) => ({
    id,
    label: name,
    hint: id === me ? t('handling.you') : undefined,
    mark: <PersonMark name={name} />,
    checked: isOwner(id),
  }))
  return (
    <Finder
      title={t('handling.assignTo')}
      options={[...options, { id: NOBODY, label: t('handling.nobody'), checked: isOwner(NOBODY) }]}
      onChoose={id => {
        act(chosen, { verb: 'assign', owner: id === NOBODY ? null : id })
        onClose()
      }}
      onClose={onClose}
      testId="choose-owner"
    />
  )
}

/** Done, and why: one of the usual reasons, or one's own words. */
function ChooseReason({ chosen, onClose }: Choosing) {
  const { t } = useTranslation()
  const { act } = useHands()
  const finish = (reason: string) => {
    act(chosen, { verb: 'finish', reason })
    onClose()
  }
  return (
    <Finder
      title={t('handling.chooseReason')}
      options={REASONS.map(id => ({ id, label: t(`handling.reasons.${id}`) }))}
      onChoose={finish}
      onClose={onClose}
      create={{
        label: words => t('handling.ownReason', { words }),
        make: words => finish(words.slice(0, LONGEST_REASON)),
      }}
      testId="choose-reason"
    />
  )
}

/** A tag that all chosen pieces have is taken off, any other is put on; the dialog stays for the next one. */
function ChooseTag({ chosen, onClose }: Choosing) {
  const { t } = useTranslation()
  const { act } = useHands()
  const scope = useScope()
  const client = useQueryClient()
  const { data: tags = [] } = useQuery(tagsQuery(scope))
  const items = 'items' in chosen ? chosen.items : []
  const [on, setOn] = useState(
    () =>
      new Set(tags.filter(tag => items.length > 0 && items.every(item => item.tags.includes(tag.id))).map(it => it.id)),
  )
  const turn = (tag: string) => {
    const had = on.has(tag)
    act(chosen, { verb: had ? 'untag' : 'tag', tag })
    setOn(before => {
      const next = new Set(before)
      if (!next.delete(tag)) next.add(tag)
      return next
    })
  }
  const make = async (name: string) => {
    try {
      const tag = await tagChanges(scope).make({ name, color: 'gray' })
      await client.invalidateQueries(tagsQuery(scope))
      turn(tag.id)
    } catch (error) {
      toast({ tone: 'bad', text: errorText(error) })
    }
  }
  return (
    <Finder
      title={t('handling.chooseTag')}
      placeholder={t('handling.tagHint')}
      options={tags.map(({ id, name, color }) => ({
        id,
        label: name,
        mark: <ColorDot color={color} />,
        checked: on.has(id),
      }))}
      onChoose={turn}
      onClose={onClose}
      create={{ label: name => t('handling.makeTag', { name }), make: name => void make(name) }}
      testId="choose-tag"
    />
  )
}
