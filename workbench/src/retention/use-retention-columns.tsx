import { useTranslation } from 'react-i18next'
import { dayOf, exact } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import type { Column } from '#kit/table/column.ts'
import { type RetentionKind, size } from './retention.ts'

export function useRetentionColumns(): Column<RetentionKind>[] {
  const { t } = useTranslation('retention')
  const span = (one: RetentionKind, count: number) => t(`span.${one.unit}`, { count })
  const next = ({ next: { count, oldest, bytes } }: RetentionKind) =>
    count === 0
      ? t('nothing')
      : t('nextOf', { n: exact(count), size: size(bytes), day: oldest ? dayOf(new Date(oldest)) : '' })
  const last = ({ last: found }: RetentionKind) => {
    if (!found) return t('notYet')
    if (found.failed) return <Mark tone="cinnabar">{t('failed')}</Mark>
    return t('lastOf', { day: found.day, n: exact(found.removed) })
  }
  return [
    { key: 'name', title: t('kind'), cell: ({ name }) => name },
    {
      key: 'period',
      title: t('period'),
      align: 'line',
      cell: (one) =>
        one.before === null ? (
          span(one, one.period)
        ) : (
          <>
            {span(one, one.before)} <Mark tone="ochre">{t('soon', { span: span(one, one.period) })}</Mark>
          </>
        ),
    },
    { key: 'next', title: t('next'), cell: next },
    { key: 'last', title: t('last'), align: 'line', cell: last },
  ]
}
