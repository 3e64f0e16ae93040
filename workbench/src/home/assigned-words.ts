import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/assigned.inside.json'

/** Words of parts of the home page that only some people have. */
export const useAssignedWords = insideWords('assigned', words)
