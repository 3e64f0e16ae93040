import { insideWords } from '#kit/inside-words.ts'
import words from '../locales/zh-CN/teams.inside.json'

/** The words of teams and of service. */
export const useTeamWords = insideWords('teams', words)
