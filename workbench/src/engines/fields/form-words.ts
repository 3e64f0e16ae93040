import { insideWords } from '#kit/inside-words.ts'
import words from '../../locales/zh-CN/forms.inside.json'

/** The words of forms that are data, and of their editor. */
export const useFormWords = insideWords('forms', words)
