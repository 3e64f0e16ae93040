import { AUDIENCES, CHANNELS } from '@medelge/figures'
import type { Binding } from '../binding/binding.ts'
import { COMPARISONS, type ComparedAs } from '../binding/comparison.ts'
import { SCALES, STYLES } from '../binding/style.ts'
import type { Wording } from '../binding/wording.ts'
import type { FillContext } from './fill-context.ts'
import { TemplateError } from './template-error.ts'
import { periodOf, WHENS, type When } from './when.ts'

const ROUNDINGS: Record<string, number> = { tens: -1, hundreds: -2, thousands: -3, 'ten-thousands': -4 }

/** From when on something grew: the time it is compared with, and the one that is. */
const SINCES: Record<string, readonly [before: When, now: When]> = {
  'since-last-year': ['last-year', 'in'],
  'since-first': ['first', 'last'],
  'since-before': ['before', 'last'],
}

type Options = Pick<Binding, 'audience' | 'channel'> & {
  wording: Wording
  when: When
  before?: When
  as?: ComparedAs
}

const isOneOf = <T extends string>(words: readonly T[], word: string): word is T =>
  (words as readonly string[]).includes(word)

function readOption(word: string, options: Options): Options {
  const said = (wording: Partial<Wording>): Options => ({
    ...options,
    wording: { ...options.wording, ...wording },
  })
  if (isOneOf(STYLES, word)) return said({ style: word })
  if (isOneOf(SCALES, word)) return said({ scale: word })
  if (isOneOf(AUDIENCES, word)) return { ...options, audience: word }
  if (isOneOf(CHANNELS, word)) return { ...options, channel: word }
  if (isOneOf(WHENS, word)) return { ...options, when: word }
  if (isOneOf(COMPARISONS, word)) return { ...options, as: word }
  const since = SINCES[word]
  if (since) return { ...options, before: since[0], when: since[1] }
  if (word === 'bare') return said({ bare: true })
  if (/^\.\d$/.test(word)) return said({ decimals: Number(word.slice(1)) })
  const decimals = ROUNDINGS[word]
  if (decimals === undefined) throw new TemplateError(`unknown word of a figure: ${word}`)
  return said({ decimals })
}

/**
 * What `{metric more-than wan .0 last-year}` or `{metric since-first times}` asks for. Throws TemplateError for a word
 * that is none, and for half a comparison.
 */
export function readPlaceholder(text: string, context: FillContext): Binding {
  const [metric = '', ...words] = text.trim().split(/\s+/)
  const first: Options = { wording: { style: 'plain' }, when: 'in' }
  const { when, before, as, ...options } = words.reduce((all, word) => readOption(word, all), first)
  if ((before === undefined) !== (as === undefined)) throw new TemplateError(`half a comparison: ${text}`)
  return {
    ...{ metric, organization: context.organization, period: periodOf(context.period, when) },
    ...options,
    ...(before && as ? { compare: { period: periodOf(context.period, before), as } } : {}),
  }
}
