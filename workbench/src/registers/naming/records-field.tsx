import { Select } from 'antd'
import type { Candidate } from '../mergers/merger.ts'
import { useRecordCandidates } from './record-candidates.tsx'

interface Shared {
  kind: string
  /** Those that are chosen already, or offered first. */
  known?: readonly Candidate[]
  id?: string
  label?: string
}

/** Several records of a list. */
export function RecordsField({
  kind,
  known = [],
  label,
  value,
  onChange,
  ...field
}: Shared & { value?: string[]; onChange?: (ids: string[]) => void }) {
  const { remember, shared } = useRecordCandidates(kind, known)
  return (
    <Select
      {...field}
      {...shared}
      aria-label={label}
      mode="multiple"
      value={value ?? []}
      onChange={(ids: string[]) => {
        remember(ids)
        onChange?.(ids)
      }}
    />
  )
}

/** One record of a list, or none. */
export function RecordField({
  kind,
  known = [],
  label,
  value,
  onChange,
  ...field
}: Shared & { value?: string | null; onChange?: (id: string | null) => void }) {
  const { remember, shared } = useRecordCandidates(kind, known)
  return (
    <Select
      {...field}
      {...shared}
      aria-label={label}
      allowClear
      value={value ?? undefined}
      onChange={(id?: string) => {
        remember(id ? [id] : [])
        onChange?.(id ?? null)
      }}
    />
  )
}
