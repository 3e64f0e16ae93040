import type { useDraft } from './use-draft.ts'

export type Draft = ReturnType<typeof useDraft>

export interface EditorProps {
  draft: Draft
  /** The server's sentence about a field of this part. */
  say: (field: string) => string | undefined
}
