import { useRead } from '#api/use-read.ts'
import { useFound, useTyped } from '#kit/form/found-fields.tsx'
import { useUnit } from '#shell/chosen.ts'
import type { Candidate } from '../mergers/merger.ts'
import { useRegisterWords } from '../register-words.ts'

const said = ({ name, unitName }: Candidate) => (unitName ? `${name} · ${unitName}` : name)

function Chosen({ id }: { id: string }) {
  const { data } = useRead('GET /api/register-records/{id}', { params: { id } }, { staleTime: 300_000 })
  return data?.record.name ?? '…'
}

/** Records of a list, found by their names among those that stand at the unit one stands at and all below it. */
export function useRecordCandidates(kind: string, known: readonly Candidate[]) {
  const { t } = useRegisterWords()
  const { id: organizationId } = useUnit()
  const typed = useTyped()
  const query = { kind, organizationId, search: typed.asked, state: 'counted' as const, limit: 20 }
  const enabled = typed.asked !== '' && kind !== ''
  const { data } = useRead('GET /api/register-records', { query }, { enabled, keep: true })
  const found = (data?.items ?? []).filter(({ until }) => until === null)
  return useFound<Candidate>(known, {
    ...{ typed, found, said, Chosen, placeholder: t('merge.search') },
    nothing: { typed: t('merge.type'), found: t('noneFound') },
  })
}
