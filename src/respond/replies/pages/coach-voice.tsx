import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import classes from './replies.module.css'

interface CoachVoiceProps {
  met: number
  all: number
  remarks: number
}

/** Said to those who listen instead of looking, once the hands have rested, and only when something changed. */
export function CoachVoice({ met, all, remarks }: CoachVoiceProps) {
  const { t } = useTranslation()
  const [said] = useDebouncedValue(t('replies.coach.said', { met, all, count: remarks }), 1500)
  return (
    <p className={classes.hidden} aria-live="polite">
      {said}
    </p>
  )
}
