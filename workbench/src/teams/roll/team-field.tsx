import { Select } from 'antd'
import { useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { useUnit } from '#shell/chosen.ts'
import { useTeamWords } from '../team-words.ts'

export interface ChosenTeam {
  id: string
  name: string
}

/** A team of the unit one stands at or below, found by its name. */
export function TeamField({
  label,
  value,
  onChange,
}: {
  label: string
  value: ChosenTeam | undefined
  onChange: (team: ChosenTeam | undefined) => void
}) {
  const { t } = useTeamWords()
  const { id: organizationId } = useUnit()
  const [search, setSearch] = useState('')
  const { data } = useRead(
    'GET /api/teams',
    { query: { organizationId, search: search.trim() } },
    { keep: true },
  )
  const items = data?.items ?? []
  return (
    <Select
      aria-label={label}
      allowClear
      value={value?.id ?? null}
      placeholder={t('team.placeholder')}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      notFoundContent={t('team.none')}
      options={[
        ...(value && !items.some(({ id }) => id === value.id)
          ? [{ value: value.id, label: value.name }]
          : []),
        ...items.map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` })),
      ]}
      onChange={(id: string | null) => onChange(items.find((one) => one.id === id))}
    />
  )
}
