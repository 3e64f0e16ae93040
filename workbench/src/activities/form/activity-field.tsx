import { Select } from 'antd'
import { useRead } from '#api/use-read.ts'
import { useOpened } from '#kit/form/use-opened.ts'

/** Chooses an activity planned at the host or above it. */
export function ActivityField({
  host,
  value,
  onChange,
  id,
}: {
  host: number | undefined
  value?: string | null
  onChange?: (id: string | null) => void
  id?: string
}) {
  const { opened, opening } = useOpened()
  const { data } = useRead(
    'GET /api/activities',
    { query: { organizationId: host ?? 0 } },
    { enabled: host !== undefined && (opened || Boolean(value)) },
  )
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      {...opening}
      value={value ?? null}
      options={(data?.items ?? []).map((one) => ({ value: one.id, label: one.title }))}
      onChange={(next) => onChange?.(next ?? null)}
    />
  )
}
