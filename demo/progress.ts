import { locales, sentence } from '../server/src/platform/locale.ts'

/** What is being loaded now, for whoever waits. */
export type Say = (step: 'tree' | 'records' | 'photos' | 'figures') => void

// On standard error: standard output belongs to the platform's opening words and to scripts that read them.
export const sayOnTerminal: Say = (step) => {
  const words = locales.map((locale) => sentence(locale, `region.loading_${step}`))
  process.stderr.write(`  ${words.join(' · ')}\n`)
}
