import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/organizations.inside.json'

/** The words of units and areas; they come with the screens. */
export const useOrganizationWords = insideWords('organizations', words)
