import { Select } from 'antd'
import { useRead } from '#api/use-read.ts'
import type { RecordListProps } from '#engines/fields/inputs/named-inputs.ts'
import { useSaid } from '../records/record.ts'

/** The list whose records a field names. */
export function ListChoice({ value, onChange, ...field }: RecordListProps) {
  const said = useSaid()
  const { data } = useRead('GET /api/register-kinds', { query: {} }, { staleTime: 300_000 })
  const options = (data?.items ?? []).map(({ code, form }) => ({ value: code, label: said(form.words) }))
  return (
    <Select
      {...field}
      loading={!data}
      showSearch={{ optionFilterProp: 'label' }}
      {...(value ? { value } : {})}
      options={options}
      labelRender={({ label, value: code }) => label ?? code}
      onChange={onChange}
    />
  )
}
