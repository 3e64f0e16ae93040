import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { useFound, useTyped } from '#kit/form/found-fields.tsx'
import { useUnit } from '#shell/chosen.ts'

/** Somebody on the rolls as a picker shows them: two of one name are told apart by unit and number. */
export interface Candidate {
  id: string
  name: string
  unitName?: string
  maskedPhone?: string | null
}

const said = ({ name, unitName, maskedPhone }: Candidate) =>
  [name, unitName, maskedPhone].filter(Boolean).join(' · ')

function Chosen({ id }: { id: string }) {
  const { data } = useRead('GET /api/members/{id}', { params: { id } }, { staleTime: 300_000 })
  return data?.member.name ?? '…'
}

/** People found by name or number among those of the unit one stands at and all below it. */
export function useCandidates(known: readonly Candidate[]) {
  const { t } = useTranslation('members')
  const { id: organizationId } = useUnit()
  const typed = useTyped()
  const query = { organizationId, search: typed.asked, limit: 20 }
  const { data } = useRead('GET /api/members', { query }, { enabled: typed.asked !== '', keep: true })
  return useFound<Candidate>(known, {
    ...{ typed, found: data?.items ?? [], said, Chosen, placeholder: t('find.placeholder') },
    nothing: { typed: t('find.type'), found: t('find.none') },
  })
}
