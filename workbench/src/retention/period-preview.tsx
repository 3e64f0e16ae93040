import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { dayOf, exact } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Answered } from '#kit/states.tsx'
import { type RetentionKind, size } from './retention.ts'

/** What another period would take in the first night it holds. */
export function PeriodPreview({ kind, period }: { kind: RetentionKind; period: number }) {
  const { t } = useTranslation('retention')
  const { code, unit, next } = kind
  const answer = useRead('GET /api/retention/{code}/preview', { params: { code }, query: { period } })
  const shorter = period < (kind.before ?? kind.period)
  return (
    <Answered from={answer} lines={2}>
      {({ count, oldest, bytes, night }) => (
        <Notice
          tone={count > next.count ? 'warning' : 'info'}
          role="status"
          room="below"
          title={t('would', { ...night, span: t(`span.${unit}`, { count: period }), n: exact(count) })}
        >
          {count > 0 && oldest && `${t('oldest', { day: dayOf(new Date(oldest)), size: size(bytes) })} `}
          {t(shorter ? 'fromTomorrow' : 'atOnce')}
        </Notice>
      )}
    </Answered>
  )
}
