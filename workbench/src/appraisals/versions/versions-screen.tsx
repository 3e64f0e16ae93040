import { formatQuantity } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { Part } from '#kit/page/page.tsx'
import { Empty } from '#kit/states.tsx'
import type { Column } from '#kit/table/column.ts'
import { DataTable } from '#kit/table/data-table.tsx'
import { FrozenSign } from '../score/frozen-sign.tsx'
import { type Appraisal, useOpenAppraisal } from '../use-appraisal.ts'

/** The versions of a form that were frozen, the last first. */
export function VersionsScreen() {
  const { t } = useTranslation('appraisals')
  const { appraisal, versions, can } = useOpenAppraisal()
  const columns: Column<Appraisal['versions'][number]>[] = [
    {
      key: 'number',
      title: t('version'),
      cell: (one) => (
        <>
          <FrozenSign /> {t('versionNumber', { number: one.number })}{' '}
          {one.revoked && <Mark tone="ochre">{t('revoked')}</Mark>}
        </>
      ),
    },
    {
      key: 'total',
      title: t('total'),
      align: 'number',
      cell: (one) => (
        <>
          <strong>{formatQuantity(one.total, '')}</strong> <Mark tone="sky">{one.grade}</Mark>
        </>
      ),
    },
    ...(versions.some(({ evaluators }) => evaluators !== null)
      ? [
          {
            key: 'evaluators',
            title: t('evaluators'),
            align: 'number' as const,
            cell: (one: Appraisal['versions'][number]) => t('evaluatorsSaid', { n: one.evaluators ?? 0 }),
          },
        ]
      : []),
    { key: 'note', title: t('note'), cell: (one) => one.note || '—' },
    { key: 'by', title: t('frozenBy'), align: 'line', cell: (one) => one.frozenByName },
    { key: 'at', title: t('frozenAt'), align: 'line', cell: (one) => moment(one.frozenAt) },
  ]
  return (
    <Part flush>
      <DataTable
        caption={t('versions.title', { n: versions.length })}
        columns={columns}
        list={{ rows: versions, error: null, retry: () => undefined }}
        keyOf={(one) => one.number}
        to={(one) => `/appraisals/${appraisal.id}/versions/${one.number}`}
        empty={
          <Empty title={t('versions.none')} hint={t(can.handIn ? 'versions.hint' : 'versions.hintOthers')} />
        }
      />
    </Part>
  )
}
