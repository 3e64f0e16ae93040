import type { FieldDefinition } from '@medelge/fields/definition'
import type { UrlState } from '#engines/lists/list-contract.ts'
import type { ListFilter } from '#engines/lists/list-filters.tsx'
import { daysLater, monthsLater, today } from '#kit/format.ts'
import { useRegisterWords } from '../register-words.ts'
import { type Kind, useSaid } from './record.ts'

/** What moves between two days. */
const turns = ['entered', 'left'] as const
type Turn = (typeof turns)[number]

/** Fields a list can be narrowed by on the screen: those of which one value can be chosen, or that have files or none. */
const narrowing = ({ form }: Kind): FieldDefinition[] =>
  form.fields.filter(
    ({ type, personal, see }) => !personal && !see && ['choice', 'yes-no', 'evidence'].includes(type),
  )

export const filterOf = (code: string) => `values.${code}`

/** Fields by whose last day a list is narrowed, what is valid no longer, or not for long: periods, and what says validity. */
const periods = ({ form, validity }: Kind): FieldDefinition[] =>
  form.fields.filter(
    ({ code, type, personal, see }) => !personal && !see && (type === 'period' || code === validity?.field),
  )

/** What ended before today, or ends within so many months; `soon` is as long before as the list speaks of it. */
const ends = ['past', '3', '6', '12'] as const
const endsOf = (kind: Kind, code: string) =>
  kind.validity?.field === code ? (['past', 'soon', ...ends.slice(1)] as const) : ends

function endingBetween({ validity }: Kind, word: string): string {
  const now = today()
  if (word === 'past') return `..${daysLater(now, -1)}`
  return `${now}..${monthsLater(now, word === 'soon' ? (validity?.months ?? 0) : Number(word))}`
}

export function useRecordFilters(kind: Kind): ListFilter[] {
  const { t } = useRegisterWords()
  const said = useSaid()
  const optionsOf = ({ type, options = [] }: FieldDefinition) =>
    type === 'choice'
      ? options.map(({ code, words }) => ({ value: code, label: said(words) }))
      : (['yes', 'no'] as const).map((value) => ({
          value,
          label: t(type === 'evidence' ? `hasFiles.${value}` : value),
        }))
  return [
    { kind: 'search', name: 'search', label: t('search') },
    ...narrowing(kind).map((field) => ({
      kind: 'choice' as const,
      name: filterOf(field.code),
      label: said(field.words),
      options: optionsOf(field),
    })),
    ...periods(kind).map((field) => ({
      kind: 'choice' as const,
      name: filterOf(field.code),
      label: t('ending', { period: said(field.words) }),
      options: endsOf(kind, field.code).map((value) => ({ value, label: t(`ends.${value}`) })),
    })),
    {
      kind: 'choice',
      name: 'own',
      label: t('review.withBelow'),
      options: [{ value: 'yes', label: t('review.ownOnly') }],
    },
    { kind: 'day', name: 'on', label: t('onDay'), latest: today() },
    {
      kind: 'choice',
      name: 'turn',
      label: t('turn'),
      options: turns.map((value) => ({ value, label: t(`turns.${value}`) })),
    },
    { kind: 'days', names: ['from', 'to'], label: [t('from'), t('to')] },
  ]
}

/** What the address says of the fields, as the server is asked for it. */
export const holdsIn = (kind: Kind, urlState: UrlState): string[] =>
  narrowing(kind).flatMap(({ code }) => {
    const word = urlState[filterOf(code)]
    return word === undefined ? [] : [`${code}:${word}`]
  })

export const queryOf = (kind: Kind, organizationId: number, urlState: UrlState) => ({
  kind: kind.code,
  organizationId,
  search: urlState.search,
  own: urlState.own === 'yes' ? true : undefined,
  on: urlState.on,
  turn: urlState.turn as Turn | undefined,
  from: urlState.from,
  to: urlState.to,
  holds: holdsIn(kind, urlState),
  ending: periods(kind).flatMap(({ code }) => {
    const word = urlState[filterOf(code)]
    return word === undefined ? [] : [`${code}:${endingBetween(kind, word)}`]
  }),
})
