import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import words from '../locales/zh-CN/teams.json'

// Said on records of others alone: they come with the parts that say them, not with the page.
i18next.addResourceBundle('zh-CN', 'teams', words)

/** The words of teams and of service. */
export const useTeamWords = () => useTranslation('teams')
