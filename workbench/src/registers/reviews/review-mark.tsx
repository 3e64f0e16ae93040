import { Mark } from '#kit/mark.tsx'
import { useRegisterWords } from '../register-words.ts'
import { type ReviewedRecord, stateTones } from './review.ts'

/** Where a record stands in a review, and how it was answered or what stands in the way. */
export function ReviewMark({
  of: { state, way, late },
}: {
  of: Pick<ReviewedRecord, 'state' | 'way' | 'late'>
}) {
  const { t } = useRegisterWords()
  return (
    <>
      <Mark tone={stateTones[state]}>{t(`review.state.${state}`)}</Mark>
      {way && <span className="muted small"> {t(`review.way.${way}`)}</span>}
      {late && <span className="muted small"> {t('review.late')}</span>}
    </>
  )
}
