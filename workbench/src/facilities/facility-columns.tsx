import { useTranslation } from 'react-i18next'
import type { ListColumns } from '#engines/lists/list-contract.ts'
import { exact } from '#kit/format.ts'
import { FacilityMark } from './facility-mark.tsx'
import { useFacilityKinds } from './facility-words.ts'

export function useFacilityColumns(): ListColumns<'facilities'> {
  const { t } = useTranslation('facilities')
  const kinds = useFacilityKinds()
  return {
    name: { title: t('name'), order: 'name', cell: (one) => one.name },
    kind: { title: t('kind'), cell: (one) => kinds.word(one.kind) },
    unit: { title: t('unit'), order: 'unit', cell: (one) => one.unitName },
    area: { title: t('area'), order: 'area', beside: 'hide', cell: (one) => one.areaName },
    code: {
      title: t('code'),
      order: 'code',
      align: 'line',
      phone: 'hide',
      beside: 'hide',
      cell: (one) => one.code,
    },
    quantity: {
      title: t('quantity'),
      order: '-quantity',
      align: 'number',
      beside: 'hide',
      cell: (one) => exact(one.quantity),
      sum: (pieces) => t('inUse', { n: exact(pieces) }),
    },
    opened: { title: t('openedOn'), order: '-openedOn', align: 'line', cell: (one) => one.openedOn },
    closed: {
      title: t('state'),
      cell: (one) => <FacilityMark facility={one} />,
      align: 'line',
    },
    note: { title: t('remark'), extra: true, phone: 'hide', cell: (one) => one.note },
  }
}
