import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/holdings.inside.json'

/** The words of what is held and how fresh it is. */
export const useHoldingWords = insideWords('holdings', words)
