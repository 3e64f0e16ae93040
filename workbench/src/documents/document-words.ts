import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/documents.inside.json'

/** The words of documents; they come with the screens. */
export const useDocumentWords = insideWords('documents', words)
