import { useTranslation } from 'react-i18next'

/** The words of a set of fields, as they stand in the locale file that every surface reads. */
export function useFieldMessages(set: string) {
  const { t } = useTranslation('fields')
  const optional = (key: string): string | undefined => t(key, { defaultValue: '' }) || undefined
  return {
    label: (name: string) => t(`${set}.${name}`),
    hint: (name: string) => optional(`${set}.${name}.hint`),
    example: (name: string) => optional(`${set}.${name}.example`),
    unit: (name: string) => optional(`${set}.${name}.unit`),
    /** Between the values of a list. */
    comma: t('value.comma'),
    /** What is said of a time that is written otherwise. */
    timeHint: t('input.time'),
    /** The word for a code of a closed list. */
    value: (list: string, code: string) => t(`value.${list}.${code}`),
  }
}
export type FieldMessages = ReturnType<typeof useFieldMessages>
