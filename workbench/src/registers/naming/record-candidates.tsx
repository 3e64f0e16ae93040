import { useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { useUnit } from '#shell/chosen.ts'
import type { Candidate } from '../mergers/merger.ts'
import { useRegisterWords } from '../register-words.ts'

const said = ({ name, unitName }: Candidate) => (unitName ? `${name} · ${unitName}` : name)

/** One that was chosen before, as in a draft that is taken up again, and is called by nobody here. */
function Chosen({ id }: { id: string }) {
  const { data } = useRead('GET /api/register-records/{id}', { params: { id } }, { staleTime: 300_000 })
  return data?.record.name ?? '…'
}

/** Records of a list, found by their names among those that stand at the unit one stands at and all below it. */
export function useRecordCandidates(kind: string, known: readonly Candidate[]) {
  const { t } = useRegisterWords()
  const { id: organizationId } = useUnit()
  const [search, setSearch] = useState('')
  const [picked, setPicked] = useState<readonly Candidate[]>([])
  const asked = search.trim()
  const { data } = useRead(
    'GET /api/register-records',
    { query: { kind, organizationId, search: asked, state: 'counted', limit: 20 } },
    { enabled: asked !== '' && kind !== '', keep: true },
  )
  const found = asked === '' ? [] : (data?.items ?? []).filter(({ until }) => until === null)
  const all = new Map<string, Candidate>([...known, ...picked, ...found].map((one) => [one.id, one]))
  return {
    remember: (ids: readonly string[]) => setPicked(ids.flatMap((id) => all.get(id) ?? [])),
    shared: {
      placeholder: t('merge.search'),
      showSearch: { filterOption: false, onSearch: setSearch },
      notFoundContent: t(asked === '' ? 'merge.type' : 'noneFound'),
      options: [...all.values()].map((one) => ({ value: one.id, label: said(one) })),
      labelRender: ({ value }: { value?: string | number }) => {
        const one = all.get(String(value))
        return one ? said(one) : <Chosen id={String(value)} />
      },
    },
  }
}
