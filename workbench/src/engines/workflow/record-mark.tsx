import { useTranslation } from 'react-i18next'
import { Mark } from '#kit/mark.tsx'
import { type State, toneOf } from './records.ts'

/** Where a record stands in its life. */
export function RecordMark({ state }: { state: State }) {
  const { t } = useTranslation('workflow')
  return <Mark tone={toneOf[state]}>{t(`states.${state}`)}</Mark>
}
