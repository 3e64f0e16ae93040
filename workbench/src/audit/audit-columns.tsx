import { useTranslation } from 'react-i18next'
import type { ListColumns, Row } from '#engines/lists/list-contract.ts'
import { Mark } from '#kit/mark.tsx'

export type Entry = Row<'audit'>

/** Only what was refused asks for the eye. */
export function OutcomeMark({ entry }: { entry: Entry }) {
  const { t } = useTranslation('audit')
  if (entry.outcome === 'done') return t('outcomes.done')
  return <Mark tone="cinnabar">{t('outcomes.refused')}</Mark>
}

/** Nobody was signed in, or the platform itself acted. */
export function useWho(): (entry: Entry) => string {
  const { t } = useTranslation('audit')
  return (entry) => entry.person?.name ?? (entry.outcome === 'refused' ? t('unknown') : t('platform'))
}

export function useAuditColumns(): ListColumns<'audit'> {
  const who = useWho()
  return {
    what: { of: 'sentence' },
    at: { order: '-at', as: 'moment' },
    who: { cell: who },
    account: { cell: (entry) => entry.person?.account ?? '', extra: true },
    outcome: { cell: (entry) => <OutcomeMark entry={entry} />, beside: 'hide' },
    unit: { cell: (entry) => entry.organization?.name ?? '', beside: 'hide', phone: 'hide' },
    address: { cell: (entry) => entry.address ?? '', beside: 'hide' },
    device: { cell: (entry) => entry.device ?? '', extra: true },
    request: { cell: (entry) => entry.requestId ?? '', extra: true },
  }
}
