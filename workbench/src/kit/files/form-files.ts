import { createContext } from 'react'
import type { StoredFile } from '../drafts/draft-store.ts'
import type { Evidence } from './upload.ts'

export interface Unsent {
  /** On their way, or waiting for the network. */
  sending: number
  /** Refused by the server, or given up by the line. */
  failed: number
}

/** What a form and the files in it tell each other. */
export interface FormFiles {
  /** Files of the draft that was found; they stand there again. */
  restored: readonly StoredFile[]
  keep: (key: string, file: File, evidence?: Evidence) => void
  drop: (key: string) => void
  tell: (unsent: Unsent) => void
}

export const FormFilesContext = createContext<FormFiles | undefined>(undefined)
