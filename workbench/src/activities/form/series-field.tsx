import { Select } from 'antd'
import { useRead } from '#api/use-read.ts'

/** Chooses a brand or another series that returns every year. */
export function SeriesField(props: {
  value?: number | null
  onChange?: (id: number | null) => void
  id?: string
}) {
  const { data } = useRead('GET /api/series', undefined, { staleTime: 300_000 })
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={props.value ?? null}
      options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(next) => props.onChange?.(next ?? null)}
    />
  )
}
