import type { FormDefinition } from '@medelge/fields/definition'
import { createContext, use } from 'react'
import type { Edit } from './edits/edits.ts'

export interface RoleChoice {
  value: string
  label: string
}

/** What every part of the editor works with. */
export interface Editor {
  definition: FormDefinition
  /** The version records were made under. */
  before: FormDefinition | undefined
  edit: (edit: Edit) => void
  /** What is wrong at a place such as `f3.words.zh`, in words; the first of it. */
  problemAt: (...places: string[]) => string | undefined
  /** Those who can be told apart by what they see and change. */
  roles: readonly RoleChoice[]
  /** Types, and kinds of personal data, that have no place in these records. */
  without: ReadonlySet<string>
  /** A field was gone to: the one that stands open has the focus. */
  entered: boolean
  /** Whether codes are shown. */
  codes: boolean
}

export const EditorContext = createContext<Editor | undefined>(undefined)

export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (!editor) throw new Error('a part of the editor stands outside of it')
  return editor
}
