import { useTranslation } from 'react-i18next'
import { Mark } from '#kit/mark.tsx'
import { type Path, type State, toneOf, wordFor } from './records.ts'

/** Where a record stands in its life. */
export function RecordMark({ state, path }: { state: State; path?: Path }) {
  const { t } = useTranslation('workflow')
  return <Mark tone={toneOf[state]}>{t(`states.${wordFor(state, path)}`)}</Mark>
}
