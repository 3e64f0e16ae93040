import type { FormDefinition, Words } from '@medelge/fields/definition'
import type { Answer, Item } from '#api/contract.ts'
import type { RecordWord } from '../kinds/register-kind.ts'
import { useRegisterWords } from '../register-words.ts'

export type RecordAnswer = Answer<'GET /api/register-records/{id}'>
export type RegisterRecord = RecordAnswer['record']
export type ListedRecord = Item<'GET /api/register-records'>
export type Kind = RecordAnswer['kind']
export type Change = RecordAnswer['changes'][number]

/** A word in the reader's language; Chinese where there is none. */
export function useSaid() {
  const { i18n } = useRegisterWords()
  return (words: Words): string => (i18n.language === 'en' ? (words.en ?? words.zh) : words.zh)
}

/** What a list calls what every record has: its name, since when it stands, until when. */
export function useRecordWords(kind: ({ [W in RecordWord]?: Words } & { person?: object }) | undefined) {
  const { t } = useRegisterWords()
  const said = useSaid()
  return (word: RecordWord): string => {
    const own = kind?.[word]
    if (own) return said(own)
    return word === 'name' && kind?.person ? t('record.personName') : t(`record.${word}`)
  }
}

export const listAddress = (kind: string) => `/registers/${kind}`
export const performanceAddress = (kind: string) => `/registers/${kind}/performance`
export const trainingAddress = (kind: string) => `/registers/${kind}/training`
export const recordAddress = ({ kind, id }: { kind: string; id: string }) => `/registers/${kind}/${id}`

export type Form = FormDefinition
