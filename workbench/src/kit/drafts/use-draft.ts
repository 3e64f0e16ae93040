import { createContext, use, useEffect, useState } from 'react'
import { DraftKeeper, type DraftName, type FoundDraft } from './draft-keeper.ts'

/** Whose drafts these are: the id of who is signed in. */
export const DraftOwner = createContext<string | undefined>(undefined)

export interface Draft {
  keeper: DraftKeeper
  found?: FoundDraft
  /** The same form stands open in another tab. */
  elsewhere: boolean
}

// A browser that locks its storage away must not lock the form too.
const patience = 2000

/**
 * The draft of one form: undefined while it is looked for, null where nothing is kept (no name, nobody signed in, or a
 * browser that stores nothing).
 */
export function useDraft(name: DraftName | undefined): Draft | null | undefined {
  const owner = use(DraftOwner)
  const { form, record, version } = name ?? {}
  // A list written out anew by every drawing of the form is the same list.
  const never = (name?.never ?? []).join(' ')
  const [draft, setDraft] = useState<Draft | null>()
  useEffect(() => {
    if (!owner || !form) return setDraft(null)
    let gone = false
    const keeper = new DraftKeeper(owner, { form, record, version, never: never.split(' ') })
    const late = new Promise<never>((_, reject) => setTimeout(reject, patience))
    Promise.race([keeper.begin(), late]).then(
      (begun) => !gone && setDraft({ keeper, ...begun }),
      () => !gone && setDraft(null),
    )
    return () => {
      gone = true
      keeper.leave()
    }
  }, [owner, form, record, version, never])
  return name ? draft : null
}

/**
 * What to put into the form: all of it, or, where the record has moved on since, only what was changed by hand, so
 * that the rest stays as it is now.
 */
export function valuesToRestore({ draft: { values, base }, older }: FoundDraft): Record<string, unknown> {
  const before = base as Record<string, unknown>
  const all = Object.entries(values)
  return Object.fromEntries(
    older ? all.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field])) : all,
  )
}
