import { useTranslation } from 'react-i18next'
import { Mark } from '#kit/mark.tsx'
import { type State, toneOf } from './session-words.ts'

/** Where a session stands in its life. */
export function SessionMark({ state }: { state: State }) {
  const { t } = useTranslation('activities')
  return <Mark tone={toneOf[state]}>{t(`states.${state}`)}</Mark>
}
