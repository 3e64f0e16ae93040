import { useTranslation } from 'react-i18next'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { Mark } from '#kit/mark.tsx'
import type { Facility } from './facility.ts'

/** Where a facility stands: on its way into the stock, in use, or closed. */
export function FacilityMark({
  facility: { state, closedOn },
}: {
  facility: Pick<Facility, 'state' | 'closedOn'>
}) {
  const { t } = useTranslation('facilities')
  if (state !== 'counted') return <RecordMark state={state} />
  if (closedOn) return <Mark>{t('closedOn', { day: closedOn })}</Mark>
  return <Mark tone="grass">{t('open')}</Mark>
}
