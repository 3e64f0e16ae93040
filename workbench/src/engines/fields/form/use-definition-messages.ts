import type { ValueWords } from '@medelge/fields'
import { definitionWords, type FormDefinition } from '@medelge/fields/definition'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldMessages, useSurfaceMessages } from '../field-messages.ts'

const languageOf = (language: string) => (language === 'en' ? 'en' : language === 'mn-Mong' ? 'mn' : 'zh')

/** Names of the fields and cells that hold money: without a unit of their own it is yuan. */
const moneyIn = ({ fields }: FormDefinition): ReadonlySet<string> =>
  new Set(
    fields
      .flatMap(({ code, type, cells = [] }) => [
        { name: code, type },
        ...cells.map((cell) => ({ name: `${code}.${cell.code}`, type: cell.type })),
      ])
      .filter(({ type }) => type === 'money')
      .map(({ name }) => name),
  )

/** The words of a form in the reader's language, Chinese where it has none; as of fields that are declared in code. */
export function useDefinitionMessages(definition: FormDefinition): FieldMessages {
  const { t } = useTranslation('kit')
  const { i18n } = useTranslation('fields')
  const surface = useSurfaceMessages()
  return useMemo(() => {
    const words = definitionWords(definition, languageOf(i18n.language), surface as ValueWords)
    const money = moneyIn(definition)
    return {
      ...surface,
      ...words,
      example: () => undefined,
      unit: (name) => words.unit(name) ?? (money.has(name) ? t('yuan') : undefined),
    }
  }, [definition, i18n.language, surface, t])
}
