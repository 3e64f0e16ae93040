import { locales, sentence } from '#platform/locale'

/** How to check a bundle without the platform, in every language, as the plainest programs of every desktop show it. */
export const readme = (): string =>
  `\uFEFF${locales.map((locale) => sentence(locale, 'printed.bundle.readme')).join('\n\n———\n\n')}\n`.replaceAll(
    '\n',
    '\r\n',
  )
