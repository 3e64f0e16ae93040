import { type FormDefinition, fieldSetOf } from '@medelge/fields/definition'
import { parsePeriod, periodLabel } from '@medelge/figures'
import { factText } from '#engines/fields/field-value.tsx'
import { useDefinitionMessages } from '#engines/fields/form/use-definition-messages.ts'
import { Figure } from '#kit/figure.tsx'
import { useCollectionWords } from '../collection-words.ts'
import type { Known } from './use-sheet.ts'

/** A known value as its field says it. */
export function useKnownText(form: FormDefinition) {
  const messages = useDefinitionMessages(form)
  const fields = fieldSetOf(form)
  return (code: string, value: unknown): string => {
    const field = fields[code]
    return field ? String(factText(code, field, value, messages)) : String(value)
  }
}

/** Where a value is known from; a figure of the ledger is a door. */
export function KnownFrom({ known }: { known: Known }) {
  const { t, i18n } = useCollectionWords()
  const period = periodLabel(parsePeriod(known.period), i18n.language === 'en' ? 'en' : 'zh-CN')
  if (known.from === 'last')
    return <span className="muted">{t('known.last', { title: known.words, period })}</span>
  return (
    <span className="muted">
      {t('known.metric', { name: known.words, period })}{' '}
      <Figure
        value={String(known.value)}
        text={t('known.open')}
        scope={{ metric: known.metric ?? '', organization: known.organizationId, period: known.period }}
      />
    </span>
  )
}
