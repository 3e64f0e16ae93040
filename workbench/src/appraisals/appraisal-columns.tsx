import { useTranslation } from 'react-i18next'
import type { Item } from '#api/contract.ts'
import type { Column } from '#kit/data-table.tsx'
import { moment } from '#kit/format.ts'
import { LineFindings, LineTotal, LineVersions } from './standing/line-standing.tsx'

type Line = Item<'GET /api/appraisals'>

export function useAppraisalColumns(): Column<Line>[] {
  const { t } = useTranslation('appraisals')
  return [
    { key: 'project', title: t('project'), cell: (one) => one.project, text: (one) => one.project },
    {
      key: 'year',
      title: t('year'),
      align: 'line',
      cell: (one) => t('yearOf', { year: one.year }),
      text: (one) => one.year,
    },
    { key: 'total', title: t('total'), align: 'number', cell: (one) => <LineTotal id={one.id} /> },
    { key: 'findings', title: t('open'), align: 'line', cell: (one) => <LineFindings id={one.id} /> },
    {
      key: 'versions',
      title: t('versionsShort'),
      align: 'line',
      cell: (one) => <LineVersions id={one.id} />,
    },
    {
      key: 'changedAt',
      title: t('changed'),
      align: 'line',
      cell: (one) => moment(one.changedAt),
      text: (one) => one.changedAt,
      phone: 'hide',
    },
  ]
}
