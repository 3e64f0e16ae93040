import { createContext, use } from 'react'
import type { Tone } from './tokens.ts'

export type Wish = Tone | 'system'

export const Look = createContext<{ tone: Tone; wish: Wish; choose: (wish: Wish) => void }>({
  tone: 'light',
  wish: 'system',
  choose: () => {},
})

/** Light or dark as it stands now, what was wished, and the switch. */
export const useLook = () => use(Look)
