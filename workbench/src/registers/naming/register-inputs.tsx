import { createContext, type ReactNode, useContext } from 'react'
import type { FieldOf, InputProps } from '#engines/fields/inputs/input-props.ts'
import {
  type NamedInputs,
  NamedInputsContext,
  RecordListContext,
} from '#engines/fields/inputs/named-inputs.ts'
import type { Evidence } from '#kit/files/upload.ts'
import { MemberField, MembersField } from '../../members/index.ts'
import { AreaField, UnitField, UnitsField } from '../../organizations/index.ts'
import { FilesInput } from './files-input.tsx'
import { ListChoice } from './list-choice.tsx'
import { type Named, NamedHere, useCalled } from './named.tsx'
import { RecordField, RecordsField } from './records-field.tsx'

const listOf = (value: unknown) => (value ?? []) as number[]

/** The day of the record: areas are offered as they were on it. */
const DayHere = createContext<string | undefined>(undefined)

/** An area; where several are taken, one place more than there are. */
function AreaInput({ field, id, label, value, onChange }: InputProps<FieldOf<'area'>>) {
  const on = useContext(DayHere)
  const day = on === undefined ? {} : { on }
  const named = { ...(id ? { id } : {}), ...(label ? { label } : {}), ...day }
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
      {...(position === 0 ? named : day)}
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

const uuids = (value: unknown) => (value ?? []) as string[]

function PersonInput({ field, id, label, value, onChange }: InputProps<FieldOf<'person'>>) {
  const shared = { ...(id ? { id } : {}), ...(label ? { label } : {}), known: useCalled('person', value) }
  return field.several ? (
    <MembersField {...shared} value={uuids(value)} onChange={(ids) => onChange?.(ids)} />
  ) : (
    <MemberField {...shared} value={value as string | null} onChange={(next) => onChange?.(next)} />
  )
}

function RecordInput({ field, id, label, value, onChange }: InputProps<FieldOf<'record'>>) {
  const known = useCalled('record', value)
  const shared = { ...(id ? { id } : {}), ...(label ? { label } : {}), kind: field.of, known }
  return field.several ? (
    <RecordsField {...shared} value={uuids(value)} onChange={(ids) => onChange?.(ids)} />
  ) : (
    <RecordField {...shared} value={value as string | null} onChange={(next) => onChange?.(next)} />
  )
}

const inputs: NamedInputs = {
  ...{ area: AreaInput, organization: UnitInput, person: PersonInput, record: RecordInput },
  evidence: FilesInput,
}

/** The inputs of what fields name, for the forms of lists below; `named` and `files` are what they hold already. */
export const RegisterInputs = ({
  named,
  files,
  on,
  children,
}: {
  named?: Named | undefined
  files?: readonly Evidence[] | undefined
  on?: string | undefined
  children: ReactNode
}) => (
  <NamedInputsContext value={inputs}>
    <RecordListContext value={ListChoice}>
      <DayHere value={on}>
        <NamedHere named={named ?? {}} files={files}>
          {children}
        </NamedHere>
      </DayHere>
    </RecordListContext>
  </NamedInputsContext>
)
