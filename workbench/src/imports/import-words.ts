import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/imports.inside.json'

/** The words of tables that are read in; they come with the screens. */
export const useImportWords = insideWords('imports', words)
