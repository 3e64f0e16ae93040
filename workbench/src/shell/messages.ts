import { kindWords } from '@medelge/figures'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { keep, kept } from '#kit/memory.ts'

type Messages = { [key: string]: string | Messages }

// What a field and a column is called is said once, by the server, for tables, lists and forms alike. Words inside a noun
// come with the parts that say them (`kit/inside-words.ts`).
const chinese = import.meta.glob<Messages>(
  [
    '../locales/zh-CN/*.json',
    '!../locales/zh-CN/*.inside.json',
    '../../../server/locales/zh-CN/{fields,columns}.json',
  ],
  { eager: true, import: 'default' },
)
const others = {
  en: import.meta.glob<Messages>(
    ['../locales/en/*.json', '../../../server/locales/en/{fields,columns}.json'],
    {
      import: 'default',
    },
  ),
  // With all that is still shown in Chinese, so that it can be said how much that is.
  'mn-Mong': import.meta.glob<Messages>(['../locales/mn-Mong/*.json', '../locales/zh-CN/*.inside.json'], {
    import: 'default',
  }),
}

const nounOf = (path: string) => path.replace(/^.*\/(.+?)(\.inside)?\.json$/, '$1')

export const languages = ['zh-CN', 'en', 'mn-Mong'] as const
export type Language = (typeof languages)[number]

// What kinds are called stands with the kinds, and is read among the words of fields.
const addKinds = (language: Language) =>
  i18next.addResourceBundle(language, 'fields', kindWords(language), true)

async function addWords(language: Language): Promise<void> {
  if (language === 'zh-CN') return
  await Promise.all(
    Object.entries(others[language]).map(async ([path, load]) => {
      i18next.addResourceBundle(
        path.includes('/zh-CN/') ? 'zh-CN' : language,
        nounOf(path),
        await load(),
        true,
      )
    }),
  )
  addKinds(language)
}

const count = (messages: Messages): number =>
  Object.values(messages).reduce<number>((sum, word) => sum + (typeof word === 'string' ? 1 : count(word)), 0)

/** How many words of the workbench a language has, and how many are still shown in Chinese. */
export function shareOf(language: Language): { known: number; missing: number } {
  const nouns = [...new Set([...Object.keys(chinese), ...Object.keys(others['mn-Mong'])].map(nounOf))]
  const wordsIn = (one: Language) =>
    nouns.reduce((sum, noun) => sum + count((i18next.getResourceBundle(one, noun) as Messages) ?? {}), 0)
  const known = wordsIn(language)
  return { known, missing: Math.max(0, wordsIn('zh-CN') - known) }
}

/** The languages whose words may be missing; the switch says how many are. */
export const isUnfinished = (language: string): language is Language => language === 'mn-Mong'

// While nearly all of the page is Chinese, a voice that reads it as Mongolian would read nothing.
const spokenOn = (language: Language) => (isUnfinished(language) ? 'zh-CN' : language)

/** Chinese comes with the page; another language is fetched when it is asked for. */
export async function prepareMessages(): Promise<void> {
  const language = kept<Language>('language') ?? 'zh-CN'
  const resources = Object.fromEntries(
    Object.entries(chinese).map(([path, messages]) => [nounOf(path), messages]),
  )
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
  addKinds('zh-CN')
  await addWords(language)
  document.documentElement.lang = spokenOn(language)
}

export async function speak(language: Language): Promise<void> {
  await addWords(language)
  keep('language', language)
  document.documentElement.lang = spokenOn(language)
  await i18next.changeLanguage(language)
}
