import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import words from '../../locales/zh-CN/forms.json'

// More words than any noun has, and few screens are forms: they come with the parts that say them, not with the page.
i18next.addResourceBundle('zh-CN', 'forms', words)

/** The words of forms that are data, and of their editor. */
export const useFormWords = () => useTranslation('forms')
