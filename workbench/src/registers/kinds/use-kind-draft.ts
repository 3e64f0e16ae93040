import type { DefinitionProblem } from '@medelge/fields/definition'
import { useEffect, useState } from 'react'
import { ApiError } from '#api/api-error.ts'
import { rebased } from '#engines/fields/editor/edits/rebased.ts'
import type { FoundDraft } from '#kit/drafts/draft-keeper.ts'
import { type Draft, valuesToRestore } from '#kit/drafts/use-draft.ts'
import type { KindDraft } from './register-kind.ts'

const nothing: readonly DefinitionProblem[] = []

/** What was left unsaved, on top of the version there is now. */
function restoredTo(start: KindDraft, found: FoundDraft): KindDraft {
  const kind = { ...start, ...valuesToRestore(found) }
  if (!found.older) return kind
  const { base, values } = found.draft as unknown as { base: KindDraft; values: KindDraft }
  return { ...kind, form: rebased(base.form, values.form, start.form) }
}

/** A list being written: kept on this device until it is saved, and what the server had against it. */
export function useKindDraft(start: KindDraft, kept: Draft | null) {
  const [restored, setRestored] = useState(kept?.found)
  const [kind, setKind] = useState<KindDraft>(() => (restored ? restoredTo(start, restored) : start))
  const [trouble, setTrouble] = useState(false)
  useEffect(() => kept?.keeper.onTrouble(() => setTrouble(true)), [kept])
  const [error, setError] = useState<Error>()
  const [busy, setBusy] = useState(false)

  const refused =
    error instanceof ApiError && Array.isArray(error.details.problems)
      ? (error.details.problems as readonly DefinitionProblem[])
      : nothing
  return {
    kind,
    restored,
    trouble,
    busy,
    error,
    refused,
    elsewhere: kept?.elsewhere ?? false,
    dirty: kind !== start,
    change: (next: KindDraft) => {
      setKind(next)
      // What was refused was something else.
      setError(undefined)
      kept?.keeper.save(next, start)
    },
    giveUp: () => {
      void kept?.keeper.clear()
      setRestored(undefined)
      setError(undefined)
      setKind(start)
    },
    /** Sends; true where it was taken. */
    save: async (send: () => Promise<unknown>): Promise<boolean> => {
      setBusy(true)
      setError(undefined)
      try {
        await send()
        await kept?.keeper.clear()
        return true
      } catch (reason) {
        setError(reason as Error)
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
