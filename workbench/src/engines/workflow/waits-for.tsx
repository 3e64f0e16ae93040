import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { daysSince } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { message } from '#kit/say/say.ts'
import type { Waits } from './records.ts'

/** Whom it waits for, in one sentence; where nobody is, it says so and who stands in. */
function placeOf({ unit, deputy, checkers }: Waits, t: TFunction<'workflow'>): string {
  const values = { unit: unit.name, deputy: deputy?.name, names: checkers.slice(0, 3).join(t('comma')) }
  if (checkers.length === 0) return t('waits.nobody', values)
  const who = t(checkers.length > 3 ? 'waits.namesMore' : 'waits.names', { ...values, n: checkers.length })
  return (deputy ? t('waits.deputy', values) : t('waits.unit', values)) + who
}

/** Tells whoever handed a record in where it went. */
export function useHandedIn() {
  const { t } = useTranslation('workflow')
  return (waits: Waits | null) => {
    const said = waits ? t('waits.handedIn', { place: placeOf(waits, t) }) : t('handedIn')
    if (waits && (waits.deputy || waits.checkers.length === 0)) message.warning(said, 8)
    else message.success(said)
  }
}

/** Whom the record waits for, since when, and whether it can still be taken back. */
export function WaitsFor({
  answer: { waitsFor, can },
}: {
  answer: { waitsFor: Waits | null; can: Partial<Record<string, boolean>> }
}) {
  const { t } = useTranslation('workflow')
  if (!waitsFor) return null
  // A checker knows whom it waits for; only that it came from elsewhere is news.
  if (can.check && !waitsFor.deputy) return null
  const days = daysSince(waitsFor.since)
  const alone = waitsFor.deputy !== null || waitsFor.checkers.length === 0
  const late = can.handIn && !can.recall
  const said = [placeOf(waitsFor, t), days > 0 ? t('waits.days', { n: days }) : t('waits.today')]
  return (
    <Notice tone={alone ? 'warning' : 'info'} room="below" title={said.join(t('waits.then'))}>
      {late && t('waits.tooLate')}
    </Notice>
  )
}
