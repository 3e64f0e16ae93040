import { createContext, use } from 'react'
import { onServer } from '#api/prefix.ts'
import type { FilesProps } from '#engines/fields/inputs/named-inputs.ts'
import { EvidenceList } from '#kit/files/evidence-list.tsx'
import type { Evidence } from '#kit/files/upload.ts'
import { NamesContext } from './names-context.ts'

/** The files that fields shown below name, as far as their answer brought them along. */
export const FilesContext = createContext<readonly Evidence[]>([])

/** Files of a field: pictures open large; of others, and where only their names are known, the file opens. */
export function Files({ ids }: FilesProps) {
  const all = use(FilesContext)
  const names = use(NamesContext)
  const known = all.filter(({ id }) => ids.includes(id))
  const others = ids.filter((id) => !known.some((one) => one.id === id))
  return (
    <>
      {known.length > 0 && <EvidenceList small evidence={known} />}
      {others.map((id) => (
        <div key={id}>
          <a href={onServer(`/api/evidence/${id}/file`)} target="_blank" rel="noreferrer">
            {names[`evidence:${id}`] ?? id}
          </a>
        </div>
      ))}
    </>
  )
}
