import { Input, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const NONE = 'none'

export function StarChoice({ value, onChange }: { value: number | null; onChange: (stars: number | null) => void }) {
  const { t } = useTranslation()
  return (
    <Input.Wrapper label={t('feedback.entry.rating')}>
      <div>
        <SegmentedControl
          value={value === null ? NONE : `${value}`}
          onChange={chosen => onChange(chosen === NONE ? null : Number(chosen))}
          data={[
            { value: NONE, label: t('feedback.entry.noRating') },
            ...[1, 2, 3, 4, 5].map(star => ({ value: `${star}`, label: `${star} ★` })),
          ]}
          data-testid="entry-rating"
        />
      </div>
    </Input.Wrapper>
  )
}
