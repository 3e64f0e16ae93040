import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/registers.inside.json'

/** The words of lists. */
export const useRegisterWords = insideWords('registers', words)
