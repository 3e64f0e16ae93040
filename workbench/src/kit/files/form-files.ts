import { createContext } from 'react'
import type { StoredFile } from '../drafts/draft-store.ts'

/** A file as a form has it: its bytes, the field it stands in, and what it became once it was sent. */
export type FormFile = Omit<StoredFile, 'draft'>

/** The place of what proves a record as a whole, beside the fields that have files of their own. */
export const WHOLE = ''

export interface Unsent {
  /** On their way, or waiting for the network. */
  sending: number
  /** Refused by the server, or given up by the line. */
  failed: number
}

/** What a form and the files in it tell each other. */
export interface FormFiles {
  /** Those of a field: what the draft brought back, and what was added since, though the field was hidden meanwhile. */
  standing: (field: string) => readonly FormFile[]
  keep: (file: FormFile) => void
  drop: (key: string) => void
  tell: (field: string, unsent: Unsent) => void
}

export const FormFilesContext = createContext<FormFiles | undefined>(undefined)
