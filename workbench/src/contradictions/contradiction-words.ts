import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/contradictions.inside.json'

/** The words of figures that contradict each other. */
export const useContradictionWords = insideWords('contradictions', words)
