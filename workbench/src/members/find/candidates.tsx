import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
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

/** Somebody who was chosen before, as in a draft that is taken up again, and is called by nobody here. */
function Chosen({ id }: { id: string }) {
  const { data } = useRead('GET /api/members/{id}', { params: { id } }, { staleTime: 300_000 })
  return data?.member.name ?? '…'
}

/** People found by name or number among those of the unit one stands at and all below it. */
export function useCandidates(known: readonly Candidate[]) {
  const { t } = useTranslation('members')
  const { id: organizationId } = useUnit()
  const [search, setSearch] = useState('')
  const [picked, setPicked] = useState<readonly Candidate[]>([])
  const asked = search.trim()
  const { data } = useRead(
    'GET /api/members',
    { query: { organizationId, search: asked, limit: 20 } },
    { enabled: asked !== '', keep: true },
  )
  const found: readonly Candidate[] = asked === '' ? [] : (data?.items ?? [])
  const offered = [...found, ...known.filter(({ name }) => asked === '' || name.includes(asked))]
  const all = new Map<string, Candidate>([...known, ...picked, ...offered].map((one) => [one.id, one]))
  return {
    all,
    remember: (ids: readonly string[]) => setPicked(ids.flatMap((id) => all.get(id) ?? [])),
    shared: {
      showSearch: { filterOption: false, onSearch: setSearch },
      placeholder: t('find.placeholder'),
      notFoundContent: t(asked === '' ? 'find.type' : 'find.none'),
      labelRender: ({ value }: { value?: string | number }) => {
        const one = all.get(String(value))
        return one ? said(one) : <Chosen id={String(value)} />
      },
    },
    options: (chosen: readonly string[]) =>
      [
        ...new Map(
          [...chosen.flatMap((id) => all.get(id) ?? []), ...offered].map((one) => [one.id, one]),
        ).values(),
      ].map((one) => ({ value: one.id, label: said(one) })),
  }
}
