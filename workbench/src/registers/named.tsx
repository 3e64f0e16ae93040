import { createContext, type ReactNode, use } from 'react'
import {
  type NamedValueProps,
  type NamedValues,
  NamedValuesContext,
} from '#engines/fields/inputs/named-inputs.ts'

type Named = Readonly<Record<string, string>>
const NamesContext = createContext<Named>({})

const Name = ({ field, id }: NamedValueProps) => use(NamesContext)[`${field.type}:${id}`] ?? String(id)

const values = { area: Name, organization: Name } as NamedValues

/** Shows what values below name, by the names their answer brought along. */
export const NamedHere = ({ named, children }: { named: Named; children: ReactNode }) => (
  <NamedValuesContext value={values}>
    <NamesContext value={named}>{children}</NamesContext>
  </NamedValuesContext>
)
