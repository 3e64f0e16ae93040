import type { ListColumns } from '#engines/lists/list-contract.ts'
import { Mark } from '#kit/mark.tsx'
import { useDocumentWords } from '../document-words.ts'
import { issueTones } from '../issuing/issue-tones.ts'

export function useReceivedColumns(): ListColumns<'received-documents'> {
  const { t } = useDocumentWords()
  return {
    title: { order: 'title' },
    reference: { align: 'line', phone: 'hide' },
    sender: { order: 'sender' },
    issuedOn: { order: '-issuedOn', align: 'line' },
    state: {
      width: '104px',
      cell: ({ state }) => <Mark tone={issueTones[state]}>{t(`issue.states.${state}`)}</Mark>,
    },
    readAt: { as: 'moment' },
    readByName: { extra: true },
  }
}
