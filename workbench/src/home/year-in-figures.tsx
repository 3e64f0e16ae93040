import { useTranslation } from 'react-i18next'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { BriefFigures, useBrief } from '../briefs/index.ts'

/** The unit's year in six numbers; each opens to its records. */
export function YearInFigures() {
  const { t } = useTranslation('home')
  const { unit } = useUnit()
  const { year } = useYear()
  const answer = useBrief()
  return (
    <Part title={t('year.title', { unit: unit?.shortName ?? '', year })}>
      <Answered from={answer}>{(brief) => <BriefFigures brief={brief} />}</Answered>
    </Part>
  )
}
