import { isEmpty } from '@medelge/fields'
import { Form, Input } from 'antd'
import { Button } from '#kit/button.tsx'
import { useCollectionWords } from '../collection-words.ts'
import { KnownFrom, useKnownText } from './known-from.tsx'
import styles from './sheet.module.css'
import type { Known, Sheet } from './use-sheet.ts'

/** Under this name reasons stand in the form: no field has it. */
export const REASONS = 'reasons'

type Standing = 'open' | 'same' | 'other'
const same = (one: unknown, other: unknown) => String(one ?? '') === String(other ?? '')

const standingOf = (value: unknown, known: unknown): Standing =>
  isEmpty(value) ? 'open' : same(value, known) ? 'same' : 'other'

/** What is known already: each confirmed by a click, or answered otherwise with a reason. */
export function KnownList({ answer }: { answer: Sheet }) {
  const { t } = useCollectionWords()
  const form = Form.useFormInstance()
  const watched = (Form.useWatch((all) => all, { form, preserve: true }) ?? {}) as Record<string, unknown>
  const { known } = answer
  const lines = Object.entries(known)
  if (lines.length === 0) return null
  const open = lines.filter(([code, { value }]) => standingOf(watched[code], value) === 'open')
  const take = (taken: readonly (readonly [string, Known])[]) => {
    form.setFieldsValue(Object.fromEntries(taken.map(([code, { value }]) => [code, value])))
  }
  return (
    <section className={styles.known} aria-label={t('known.title')}>
      <div className={styles.knownHead}>
        <strong>{t('known.title')}</strong>
        {open.length > 0 ? (
          <Button size="small" onClick={() => take(open)}>
            {t('known.confirmAll', { n: open.length })}
          </Button>
        ) : (
          <span className="muted">{t('known.allAnswered')}</span>
        )}
      </div>
      {lines.map(([code, one]) => (
        <Line
          key={code}
          code={code}
          known={one}
          answer={answer}
          standing={standingOf(watched[code], one.value)}
          onTake={() => take([[code, one]])}
        />
      ))}
    </section>
  )
}

function Line({
  code,
  known,
  answer: { questionnaire },
  standing,
  onTake,
}: {
  code: string
  known: Known
  answer: Sheet
  standing: Standing
  onTake: () => void
}) {
  const { t, i18n } = useCollectionWords()
  const textOf = useKnownText(questionnaire.form)
  const words = questionnaire.form.fields.find((field) => field.code === code)?.words
  const label = (i18n.language === 'en' ? words?.en : undefined) ?? words?.zh ?? code
  return (
    <div className={styles.line}>
      <div>
        {label} <strong>{textOf(code, known.value)}</strong>
        <div className="small">
          <KnownFrom known={known} />
        </div>
      </div>
      <div>
        {standing === 'same' && <span className={styles.done}>✓ {t('known.confirmed')}</span>}
        {standing === 'open' && (
          <Button size="small" onClick={onTake}>
            {t('known.confirm')}
          </Button>
        )}
        {standing === 'other' && (
          <Form.Item name={[REASONS, code]} label={t('known.why', { label })} className={styles.reason ?? ''}>
            <Input maxLength={300} />
          </Form.Item>
        )}
      </div>
    </div>
  )
}
