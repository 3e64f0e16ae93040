import { fieldSetOf } from '@medelge/fields/definition'
import { useRead } from '#api/use-read.ts'
import { factText } from '#engines/fields/field-value.tsx'
import { useDefinitionMessages } from '#engines/fields/form/use-definition-messages.ts'
import { exact, today } from '#kit/format.ts'
import { useUrlState } from '#kit/url-state.ts'
import { useRegisterWords } from '../register-words.ts'
import { type Kind, useRecordWords } from './record.ts'
import styles from './records.module.css'
import { holdsIn } from './use-record-filters.ts'

/** How many stood on the day one asks about, and what their numbers came to. */
export function Standing({ kind, organization }: { kind: Kind; organization: number }) {
  const { t } = useRegisterWords()
  const messages = useDefinitionMessages(kind.form)
  const word = useRecordWords(kind)
  const { urlState } = useUrlState()
  const all = Object.fromEntries(urlState)
  const day = all.on ?? today()
  const by = kind.form.fields.find(
    ({ type, several, listed }) => type === 'choice' && !several && listed === 'shown',
  )?.code
  const { data } = useRead('GET /api/registers/{kind}/count', {
    params: { kind: kind.code },
    query: { organization, day, holds: holdsIn(kind, all), by },
  })
  if (!data) return <p className={styles.standing}>&nbsp;</p>
  const fields = fieldSetOf(kind.form)
  const sums = Object.entries(data.sums).flatMap(([name, sum]) => {
    const field = fields[name]
    // Where each stands for one piece, their number says no more than how many they are.
    const each = kind.form.fields.find(({ code }) => code === name)?.initial === 1
    if (!field || Number(sum) === 0 || (each && Number(sum) === data.count)) return []
    const value = field.type === 'decimal' ? sum : Number(sum)
    return [{ name, text: `${messages.label(name)} ${factText(name, field, value, messages)}` }]
  })
  return (
    <p className={styles.standing}>
      <strong>{t('standing', { day: data.day, n: exact(data.count), measure: word('measure') })}</strong>
      {(data.by ?? []).length > 1 &&
        data.by?.map(({ value, count }) => (
          <span key={value ?? ''} className="muted">
            {value === null ? t('unsaid') : messages.value(by ?? '', value)} {exact(count)}
          </span>
        ))}
      {sums.map(({ name, text }) => (
        <span key={name} className="muted">
          {t('together', { text })}
        </span>
      ))}
    </p>
  )
}
