import { insideWords } from '#kit/inside-words.ts'
import words from '../../locales/zh-CN/package.inside.json'

/** The words of the catalogue as a package. */
export const usePackageWords = insideWords('package', words)
