import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { exact } from '#kit/format.ts'

/** What is the same for all fields, wherever their words stand. */
export function useSurfaceMessages() {
  const { t } = useTranslation('fields')
  return useMemo(
    () => ({
      /** Between the values of a list. */
      comma: t('value.comma'),
      number: exact,
      period: (from: string, to: string | null) =>
        to === null ? from + t('value.period.open') : from + t('value.period') + to,
      /** What is said of a time that is written otherwise. */
      timeHint: t('input.time'),
      /** The word for a code of a closed list. */
      value: (list: string, code: string) => t(`value.${list}.${code}`),
    }),
    [t],
  )
}

/** The words of a set of fields, as they stand in the locale file that every surface reads. */
export function useFieldMessages(set: string) {
  const { t } = useTranslation('fields')
  const surface = useSurfaceMessages()
  const optional = (key: string): string | undefined => t(key, { defaultValue: '' }) || undefined
  return {
    ...surface,
    label: (name: string) => t(`${set}.${name}`),
    hint: (name: string) => optional(`${set}.${name}.hint`),
    example: (name: string) => optional(`${set}.${name}.example`),
    unit: (name: string) => optional(`${set}.${name}.unit`),
  }
}
export type FieldMessages = ReturnType<typeof useFieldMessages>
