import { Select } from 'antd'
import { type Candidate, useCandidates } from './candidates.tsx'

interface Shared {
  id?: string
  label?: string
  /** Those offered before anything is typed: of a team, its people. */
  known?: readonly Candidate[]
}

/** Several people of the rolls. */
export function MembersField({
  known = [],
  label,
  value = [],
  onChange,
  ...field
}: Shared & { value?: string[]; onChange?: (ids: string[]) => void }) {
  const { remember, shared, options } = useCandidates(known)
  return (
    <Select
      {...field}
      {...shared}
      aria-label={label}
      mode="multiple"
      value={value}
      options={options(value)}
      onChange={(ids: string[]) => {
        remember(ids)
        onChange?.(ids)
      }}
    />
  )
}

/** Somebody of the rolls, or nobody. */
export function MemberField({
  known = [],
  label,
  value,
  onChange,
  ...field
}: Shared & { value?: string | null; onChange?: (id: string | null) => void }) {
  const { remember, shared, options } = useCandidates(known)
  const chosen = value ? [value] : []
  return (
    <Select
      {...field}
      {...shared}
      aria-label={label}
      allowClear
      value={value ?? undefined}
      options={options(chosen)}
      onChange={(id?: string) => {
        remember(id ? [id] : [])
        onChange?.(id ?? null)
      }}
    />
  )
}
