import { createContext, type ReactNode, use, useMemo } from 'react'
import {
  type NamedValueProps,
  type NamedValues,
  NamedValuesContext,
} from '#engines/fields/inputs/named-inputs.ts'
import type { Evidence } from '#kit/files/upload.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Files, FilesContext } from './files.tsx'
import { type Named, NamesContext } from './names-context.ts'

export type { Named }

const LinkedContext = createContext(false)

const screens = {
  person: (id: string | number) => `/members/${id}`,
  record: (id: string | number) => `/register-records/${id}`,
}

function Name({ field: { type }, id }: NamedValueProps) {
  const name = use(NamesContext)[`${type}:${id}`] ?? String(id)
  const linked = use(LinkedContext)
  if (!linked || (type !== 'person' && type !== 'record')) return name
  return <NavLink to={screens[type](id)}>{name}</NavLink>
}

const values = { area: Name, organization: Name, person: Name, record: Name, evidence: Files } as NamedValues
const none: readonly Evidence[] = []

/** What is chosen already of those called here, as a picker offers it. */
export function useCalled(type: 'person' | 'record', value: unknown): { id: string; name: string }[] {
  const names = use(NamesContext)
  return useMemo(
    () =>
      [value ?? []].flat().flatMap((id) => {
        const name = names[`${type}:${id}`]
        return name === undefined ? [] : [{ id: String(id), name }]
      }),
    [names, type, value],
  )
}

/**
 * Shows what values below name, by the names and files their answer brought along; with `links`, people and records lead
 * on.
 */
export const NamedHere = ({
  named,
  files = none,
  links = false,
  children,
}: {
  named: Named
  files?: readonly Evidence[] | undefined
  links?: boolean
  children: ReactNode
}) => (
  <NamedValuesContext value={values}>
    <LinkedContext value={links}>
      <NamesContext value={named}>
        <FilesContext value={files}>{children}</FilesContext>
      </NamesContext>
    </LinkedContext>
  </NamedValuesContext>
)
