import { useTranslation } from 'react-i18next'
import type { ListColumns } from '#engines/lists/list-contract.ts'

export function useMemberColumns(): ListColumns<'members'> {
  const { t } = useTranslation('members')
  return {
    name: { order: 'name' },
    unit: { of: 'unitName', order: 'unit' },
    lists: { title: t('places'), beside: 'hide' },
    phone: { title: t('phone'), of: 'maskedPhone', align: 'line' },
    idNumber: { title: t('idNumber'), of: 'maskedIdNumber', align: 'line', beside: 'hide', phone: 'hide' },
    born: { title: t('born'), align: 'line', beside: 'hide', phone: 'hide' },
    code: { order: 'code', align: 'line', extra: true },
  }
}
