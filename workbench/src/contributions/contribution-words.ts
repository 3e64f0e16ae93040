import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/contributions.inside.json'

/** The words of what people contributed. */
export const useContributionWords = insideWords('contributions', words)
