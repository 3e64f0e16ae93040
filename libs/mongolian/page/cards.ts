import type { Card } from './card.ts'
import { ORDER_CARDS } from './order-cards.ts'
import { TEXT_CARDS } from './text-cards.ts'
import { WORD_CARDS } from './word-cards.ts'

/** Every function of the library at work. */
export const CARDS: readonly Card[] = [...TEXT_CARDS, ...WORD_CARDS, ...ORDER_CARDS]
