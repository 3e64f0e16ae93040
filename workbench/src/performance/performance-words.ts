import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/performance.inside.json'

/** The words of what people did in a year. */
export const usePerformanceWords = insideWords('performance', words)
