import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { keep, kept } from '#kit/memory.ts'

type Words = Record<string, unknown>

const chinese = import.meta.glob<Words>('../locales/zh-CN/*.json', { eager: true, import: 'default' })
const english = import.meta.glob<Words>('../locales/en/*.json', { import: 'default' })
const nounOf = (path: string) => path.replace(/^.*\/(.+)\.json$/, '$1')

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

async function addEnglish(): Promise<void> {
  await Promise.all(
    Object.entries(english).map(async ([path, load]) => {
      i18next.addResourceBundle('en', nounOf(path), await load())
    }),
  )
}

/** Chinese comes with the page; another language is fetched when it is asked for. */
export async function prepareWords(): Promise<void> {
  const language = kept<Language>('language') ?? 'zh-CN'
  const resources = Object.fromEntries(Object.entries(chinese).map(([path, words]) => [nounOf(path), words]))
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'kit',
    resources: { 'zh-CN': resources },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    // Nothing but our own faults is said in the console.
    showSupportNotice: false,
  })
  if (language === 'en') await addEnglish()
  document.documentElement.lang = language
}

export async function speak(language: Language): Promise<void> {
  if (language === 'en') await addEnglish()
  keep('language', language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
