import { readdirSync, readFileSync } from 'node:fs'
import { kindWords } from '@medelge/figures'

type Messages = Record<string, string>

const folder = new URL('../../locales/', import.meta.url)

// One file per module and language: locales/zh-CN/activities.json, a flat map from key to sentence. What kinds are
// called stands with the kinds.
function load(locale: 'zh-CN' | 'en'): Messages {
  const files = readdirSync(new URL(`${locale}/`, folder)).filter((name) => name.endsWith('.json'))
  return Object.assign(
    {},
    kindWords(locale),
    ...files.map((name) => JSON.parse(readFileSync(new URL(`${locale}/${name}`, folder), 'utf8'))),
  )
}

export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

const words: Record<Locale, Messages> = { 'zh-CN': load('zh-CN'), en: load('en') }

/** The first language of an Accept-Language header the platform speaks; Chinese when none is named. */
export function pickLocale(header: string | undefined): Locale {
  for (const preference of (header ?? '').split(',')) {
    const tag = preference.split(';')[0]?.trim().toLowerCase() ?? ''
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh-CN'
}

/** The sentence for a key with `{name}` places filled in; falls back to Chinese, then to the key itself. */
export function sentence(locale: string, key: string, values: Record<string, unknown> = {}): string {
  const text = words[locale === 'en' ? 'en' : 'zh-CN'][key] ?? words['zh-CN'][key] ?? key
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place))
}

/** Values for a sentence of which some hold their words by language, as what is kept for several readers does. */
export const valuesIn = (values: Record<string, unknown>, locale: Locale): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' ? (value as Record<Locale, string>)[locale] : value,
    ]),
  )

/** All keys of one language, for the test that every error has its words. */
export const messagesOf = (locale: Locale): ReadonlyMap<string, string> =>
  new Map(Object.entries(words[locale]))
