import { insideWords } from '#kit/inside-words.ts'
import words from '../../locales/zh-CN/targets.inside.json'

/** The words of targets. */
export const useTargetWords = insideWords('targets', words)
