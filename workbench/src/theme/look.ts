import { createContext, use } from 'react'
import type { Tone } from './tokens.ts'

export type LookChoice = Tone | 'system'

export const Look = createContext<{ tone: Tone; choice: LookChoice; choose: (choice: LookChoice) => void }>({
  tone: 'light',
  choice: 'system',
  choose: () => {},
})

/** Light or dark as it stands now, what was wished, and the switch. */
export const useLook = () => use(Look)
