import type { ReactNode } from 'react'
import type { FieldOf, InputProps } from '#engines/fields/inputs/input-props.ts'
import { type NamedInputs, NamedInputsContext } from '#engines/fields/inputs/named-inputs.ts'
import { AreaField, UnitField, UnitsField } from '../organizations/index.ts'

const listOf = (value: unknown) => (value ?? []) as number[]

/** An area; where several are taken, one place more than there are. */
function AreaInput({ field, id, label, value, onChange }: InputProps<FieldOf<'area'>>) {
  const named = { ...(id ? { id } : {}), ...(label ? { label } : {}) }
  if (!field.several)
    return (
      <AreaField {...named} value={value as number | null} onChange={(next) => onChange?.(next ?? null)} />
    )
  const areas = listOf(value)
  const set = (position: number, next: number | undefined) =>
    onChange?.(areas.toSpliced(position, 1, ...(next === undefined ? [] : [next])))
  return [...areas, undefined].map((area, position) => (
    <AreaField
      // biome-ignore lint/suspicious/noArrayIndexKey: a place is told by its number alone
      key={position}
      {...(position === 0 ? named : {})}
      value={area}
      onChange={(next) => set(position, next)}
    />
  ))
}

function UnitInput({ field, id, label, value, onChange }: InputProps<FieldOf<'organization'>>) {
  const named = id ? { id } : {}
  if (field.several)
    return <UnitsField {...named} value={listOf(value)} onChange={(ids) => onChange?.(ids)} />
  return (
    <UnitField
      {...named}
      {...(label ? { label } : {})}
      allowClear
      value={(value as number | null) ?? undefined}
      onChange={(next) => onChange?.(next ?? null)}
    />
  )
}

const inputs: NamedInputs = { area: AreaInput, organization: UnitInput }

/** The inputs of areas and units, for the forms of lists below. */
export const RegisterInputs = ({ children }: { children: ReactNode }) => (
  <NamedInputsContext value={inputs}>{children}</NamedInputsContext>
)
