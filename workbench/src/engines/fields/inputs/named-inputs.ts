import { type ComponentType, createContext } from 'react'
import type { FieldOf, InputProps } from './input-props.ts'

/** Types whose values are something of a noun: an area, a unit, a person, another record, files. */
export const NAMED_TYPES = ['area', 'organization', 'person', 'record', 'evidence'] as const
export type NamedType = (typeof NAMED_TYPES)[number]

/** The inputs that only nouns have, by type; a form of such a field is shown below what hands them in. */
export type NamedInputs = { readonly [T in NamedType]?: ComponentType<InputProps<FieldOf<T>>> }

export const NamedInputsContext = createContext<NamedInputs>({})

export interface RecordListProps {
  id?: string
  /** The code of the list. */
  value: string | undefined
  onChange: (list: string) => void
}

/** How the list is chosen whose records a field names; without one no field can be made that names any. */
export const RecordListContext = createContext<ComponentType<RecordListProps> | undefined>(undefined)

export interface NamedValueProps<T extends NamedType = NamedType> {
  field: FieldOf<T>
  id: string | number
}

export interface FilesProps {
  ids: readonly string[]
}

/** How the name behind an id is shown, by type; without one the id itself stands there. Files are shown together. */
export type NamedValues = {
  readonly [T in Exclude<NamedType, 'evidence'>]?: ComponentType<NamedValueProps<T>>
} & { readonly evidence?: ComponentType<FilesProps> }

export const NamedValuesContext = createContext<NamedValues>({})
