import { useTranslation } from 'react-i18next'
import type { ListColumns } from '#engines/lists/list-contract.ts'
import { exact } from '#kit/format.ts'
import { useFacilityKinds } from './facility.ts'
import { FacilityMark } from './facility-mark.tsx'

export function useFacilityColumns(): ListColumns<'facilities'> {
  const { t } = useTranslation('facilities')
  const kinds = useFacilityKinds()
  const inUse = (pieces: number) => t('inUse', { n: exact(pieces) })
  return {
    name: { order: 'name' },
    kind: { cell: (one) => kinds.word(one.kind) },
    unit: { of: 'unitName', order: 'unit' },
    area: { of: 'areaName', order: 'area', beside: 'hide' },
    code: { order: 'code', align: 'line', phone: 'hide', beside: 'hide' },
    quantity: { as: 'number', order: '-quantity', beside: 'hide', sum: inUse },
    opened: { of: 'openedOn', order: '-openedOn', align: 'line' },
    closed: { align: 'line', cell: (one) => <FacilityMark facility={one} /> },
    note: { extra: true, phone: 'hide' },
  }
}
