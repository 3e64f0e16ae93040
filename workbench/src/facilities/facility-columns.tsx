import { useTranslation } from 'react-i18next'
import type { Item } from '#api/contract.ts'
import type { Column } from '#kit/data-table.tsx'
import { exact } from '#kit/format.ts'
import { FacilityMark } from './facility-mark.tsx'

type Row = Item<'GET /api/facilities'>

export function useFacilityColumns(): Column<Row>[] {
  const { t } = useTranslation('facilities')
  return [
    { key: 'name', title: t('name'), order: 'name', cell: (one) => one.name },
    {
      key: 'kind',
      title: t('kind'),
      cell: (one) => t(`kinds.${one.kind}`),
    },
    {
      key: 'unit',
      title: t('unit'),
      order: 'unit',
      cell: (one) => one.unitName,
    },
    {
      key: 'area',
      title: t('area'),
      order: 'area',
      cell: (one) => one.areaName,
    },
    {
      key: 'code',
      title: t('code'),
      order: 'code',
      cell: (one) => one.code,
      align: 'line',
      phone: 'hide',
    },
    {
      key: 'quantity',
      title: t('quantity'),
      order: '-quantity',
      cell: (one) => exact(one.quantity),
      align: 'number',
    },
    {
      key: 'opened',
      title: t('openedOn'),
      order: '-openedOn',
      cell: (one) => one.openedOn,
      align: 'line',
    },
    {
      key: 'state',
      title: t('state'),
      cell: (one) => <FacilityMark facility={one} />,
      align: 'line',
    },
  ]
}
