import { Input, Select } from 'antd'
import { Button } from '#kit/button.tsx'
import { Part } from '#kit/page/page.tsx'
import styles from '../board/board.module.css'
import { useCollectionWords } from '../collection-words.ts'
import type { QuestionnaireDraft } from './questionnaire.ts'

type Check = NonNullable<QuestionnaireDraft['checks']>[number]
const numbers: readonly string[] = ['whole-number', 'decimal', 'money']

/** Numbers that must fit each other before a sheet is handed in: parts no larger than their whole, sums that close. */
export function NumberChecks({
  value,
  onChange,
}: {
  value: QuestionnaireDraft
  onChange: (next: QuestionnaireDraft) => void
}) {
  const { t } = useCollectionWords()
  const { form, checks = [] } = value
  const options = form.fields
    .filter(({ type, several }) => numbers.includes(type) && !several)
    .map(({ code, words }) => ({ value: code, label: words.zh }))
  const put = (next: Check[]) => onChange({ ...value, checks: next })
  const change = (nth: number, part: Partial<Check>) =>
    put(checks.map((check, place) => (place === nth ? { ...check, ...part } : check)))
  const labelOf = (codes: readonly string[]) =>
    codes.map((code) => options.find((one) => one.value === code)?.label ?? code).join(' + ')
  const said = ({ left, is, right }: Pick<Check, 'left' | 'is' | 'right'>) =>
    t(`questionnaire.said.${is}`, { left: labelOf(left), right: labelOf(right) })
  const [first, second] = options
  return (
    <Part title={t('questionnaire.checks')}>
      <p className="muted">{t('questionnaire.checksNote')}</p>
      {checks.map((check, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two checks may be alike while they are written
        <div key={nth} className={styles.check}>
          <Select
            mode="multiple"
            aria-label={t('questionnaire.left')}
            className={styles.side ?? ''}
            value={[...check.left]}
            options={options}
            onChange={(left: string[]) =>
              left.length > 0 && change(nth, { left, words: { zh: said({ ...check, left }) } })
            }
          />
          <Select
            aria-label={t('questionnaire.relation')}
            value={check.is}
            options={(['at-most', 'equal'] as const).map((is) => ({
              value: is,
              label: t(`questionnaire.is.${is}`),
            }))}
            onChange={(is) => change(nth, { is, words: { zh: said({ ...check, is }) } })}
          />
          <Select
            mode="multiple"
            aria-label={t('questionnaire.right')}
            className={styles.side ?? ''}
            value={[...check.right]}
            options={options}
            onChange={(right: string[]) =>
              right.length > 0 && change(nth, { right, words: { zh: said({ ...check, right }) } })
            }
          />
          <Input
            aria-label={t('questionnaire.words')}
            className={styles.side ?? ''}
            maxLength={200}
            value={check.words.zh}
            onChange={({ target }) =>
              target.value && change(nth, { words: { ...check.words, zh: target.value } })
            }
          />
          <Button size="small" onClick={() => put(checks.filter((_, place) => place !== nth))}>
            {t('questionnaire.remove')}
          </Button>
        </div>
      ))}
      {first && second && (
        <Button
          onClick={() => {
            const fresh = { left: [first.value], is: 'at-most' as const, right: [second.value] }
            put([...checks, { ...fresh, words: { zh: said(fresh) } }])
          }}
        >
          {t('questionnaire.addCheck')}
        </Button>
      )}
    </Part>
  )
}
