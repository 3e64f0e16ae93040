import { Page } from '#kit/page/page.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { useContradictionWords } from './contradiction-words.ts'
import { ContradictionsPart } from './contradictions-part.tsx'
import { UnitsPart } from './units-part.tsx'

/** The figures of the chosen unit and year, held against each other. */
export function YearPage() {
  const { t } = useContradictionWords()
  const { id, unit } = useUnit()
  const { year } = useYear()
  return (
    <Page title={t('year', { unit: unit?.shortName ?? '', year })} note={t('yearNote')}>
      <ContradictionsPart subject="year" id={`${id}-${year}`} />
      <UnitsPart organizationId={id} year={year} />
    </Page>
  )
}
