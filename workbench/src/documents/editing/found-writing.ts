import type { Draft } from '#kit/drafts/use-draft.ts'
import type { Section } from '../use-document.ts'
import type { Writing } from './use-saving.ts'

/** What was left unsent on this device, with the version of the section it was made from. */
export interface KeptWriting extends Writing {
  madeFrom: number
}

/** What an editor begins with: what is saved, or what was left unsent; `older` where somebody wrote there since. */
export function foundWriting(section: Section, draft: Draft | null) {
  const saved: Writing = { heading: section.heading, body: section.body, values: section.values }
  const kept = draft?.found?.draft.values as KeptWriting | undefined
  if (!kept) return { first: saved, found: false, older: false }
  const { madeFrom, ...first } = kept
  return { first, found: true, older: madeFrom !== section.version }
}
