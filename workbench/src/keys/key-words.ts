import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/apikeys.inside.json'

/** The words of keys by which other systems ask. */
export const useKeyWords = insideWords('apikeys', words)
