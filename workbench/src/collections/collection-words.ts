import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/collections.inside.json'

/** The words of what units are asked; they come with the screens. */
export const useCollectionWords = insideWords('collections', words)
