import { Select } from 'antd'
import { useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { useUnit } from '#shell/chosen.ts'
import { useRegisterWords } from '../register-words.ts'
import type { Candidate } from './merger.ts'

const said = ({ name, unitName }: Candidate) => (unitName ? `${name} · ${unitName}` : name)

/** Records of a list, found by their names among those that stand. */
export function RecordsField({
  kind,
  known,
  value,
  onChange,
  ...field
}: {
  kind: string
  /** Those that are chosen already, or offered first. */
  known: readonly Candidate[]
  id?: string
  value?: string[]
  onChange?: (ids: string[]) => void
}) {
  const { t } = useRegisterWords()
  const { id: organizationId } = useUnit()
  const [search, setSearch] = useState('')
  const [picked, setPicked] = useState<Candidate[]>([])
  const { data } = useRead(
    'GET /api/register-records',
    { query: { kind, organizationId, search, state: 'counted', limit: 20 } },
    { enabled: search.trim() !== '', keep: true },
  )
  const found = search.trim() === '' ? [] : (data?.items ?? []).filter(({ until }) => until === null)
  const all = new Map<string, Candidate>([...known, ...picked, ...found].map((one) => [one.id, one]))
  return (
    <Select
      {...field}
      mode="multiple"
      value={value ?? []}
      placeholder={t('merge.search')}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      notFoundContent={search.trim() === '' ? t('merge.type') : t('noneFound')}
      options={[...all.values()].map((one) => ({ value: one.id, label: said(one) }))}
      onChange={(ids: string[]) => {
        setPicked(ids.flatMap((id) => all.get(id) ?? []))
        onChange?.(ids)
      }}
    />
  )
}
