import type { FieldDefinition } from '@medelge/fields/definition'
import { Form, InputNumber } from 'antd'
import { Choice } from '#kit/controls/choice.tsx'
import { Tick } from '#kit/controls/tick.tsx'
import { Part } from '#kit/page/page.tsx'
import { useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import styles from './kinds.module.css'
import type { KindDraft } from './register-kind.ts'

type Review = NonNullable<KindDraft['review']>
type Validity = NonNullable<KindDraft['validity']>
interface Props {
  kind: KindDraft
  onChange: (kind: KindDraft) => void
}

const usual: Review = { opens: '03-01', due: '05-31', remind: 15, confirm: [], renew: [] }
const asks = ['confirm', 'renew'] as const

/** Whether the records of a list are reviewed each year, and by what one sees until when they are valid. */
export function WatchSettings(props: Props) {
  const { t } = useRegisterWords()
  return (
    <Part title={t('watch.title')}>
      <p className="muted">{t('watch.note')}</p>
      <Form layout="vertical" component={false} requiredMark={false}>
        <ReviewSettings {...props} />
        <ValiditySettings {...props} />
      </Form>
    </Part>
  )
}

const without = <K extends 'review' | 'validity'>(kind: KindDraft, key: K): KindDraft => {
  const { [key]: _, ...rest } = kind
  return rest as KindDraft
}

function ReviewSettings({ kind, onChange }: Props) {
  const { t } = useRegisterWords()
  const said = useSaid()
  const { review } = kind
  const change = (part: Partial<Review>) => review && onChange({ ...kind, review: { ...review, ...part } })
  const askOf = (code: string) => asks.find((ask) => review?.[ask].includes(code))
  const ask = (code: string, how: (typeof asks)[number] | undefined) =>
    change(
      Object.fromEntries(
        asks.map((one) => {
          const others = (review?.[one] ?? []).filter((other) => other !== code)
          return [one, one === how ? [...others, code] : others]
        }),
      ),
    )
  return (
    <>
      <Tick
        checked={review !== undefined}
        onChange={(yes) => onChange(yes ? { ...kind, review: usual } : without(kind, 'review'))}
      >
        {t('watch.review')}
      </Tick>
      {review && (
        <>
          <div className={styles.pair}>
            {(['opens', 'due'] as const).map((key) => (
              <Form.Item key={key} label={t(`watch.${key}`)}>
                <DayOfYear
                  label={t(`watch.${key}`)}
                  value={review[key]}
                  onChange={(day) => change({ [key]: day })}
                />
              </Form.Item>
            ))}
            <Form.Item label={t('watch.remind')} htmlFor="watch-remind">
              <InputNumber
                id="watch-remind"
                min={1}
                max={120}
                precision={0}
                value={review.remind}
                onChange={(remind) => change({ remind: remind ?? usual.remind })}
              />
            </Form.Item>
          </div>
          <p className="muted">{t('watch.fields')}</p>
          <ul className={styles.asked}>
            {kind.form.fields.map(({ code, words, computed }) => (
              <li key={code}>
                <span>{said(words) || code}</span>
                <Choice
                  look="small"
                  label={t('watch.ask', { field: said(words) })}
                  none={t('watch.seen')}
                  value={askOf(code)}
                  options={asks
                    .filter((one) => one === 'confirm' || computed === undefined)
                    .map((value) => ({ value, label: t(`watch.${value}`) }))}
                  onChange={(how) => ask(code, how)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const saysValidity = ({ type, several }: FieldDefinition) => (type === 'period' || type === 'day') && !several

function ValiditySettings({ kind, onChange }: Props) {
  const { t } = useRegisterWords()
  const said = useSaid()
  const { validity } = kind
  const options = kind.form.fields
    .filter(saysValidity)
    .map(({ code, words }) => ({ value: code, label: said(words) || code }))
  const change = (part: Partial<Validity>) =>
    onChange({ ...kind, validity: { field: '', months: 6, lapses: false, ...validity, ...part } })
  return (
    <>
      <Form.Item label={t('watch.validity')} {...(options.length === 0 ? { extra: t('watch.noField') } : {})}>
        <Choice
          label={t('watch.validity')}
          none={t('watch.noValidity')}
          value={validity?.field}
          options={options}
          onChange={(field) => (field ? change({ field }) : onChange(without(kind, 'validity')))}
        />
      </Form.Item>
      {validity && (
        <>
          <Form.Item label={t('watch.months')} htmlFor="watch-months">
            <InputNumber
              id="watch-months"
              min={1}
              max={36}
              precision={0}
              value={validity.months}
              onChange={(months) => change({ months: months ?? 6 })}
            />
          </Form.Item>
          <Tick checked={validity.lapses} onChange={(lapses) => change({ lapses })}>
            {t('watch.lapses')}
          </Tick>
        </>
      )}
    </>
  )
}

const two = (n: number) => String(n).padStart(2, '0')
/** Of a year without a leap day: a review opens each year. */
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function DayOfYear({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const { t } = useRegisterWords()
  const [month = '01', day = '01'] = value.split('-')
  const last = lengths[Number(month) - 1] ?? 31
  const of = (count: number, word: 'month' | 'day') =>
    Array.from({ length: count }, (_, nth) => ({
      value: two(nth + 1),
      label: t(`watch.${word}`, { n: nth + 1 }),
    }))
  const set = (nextMonth: string, nextDay: string) => {
    const most = lengths[Number(nextMonth) - 1] ?? 31
    onChange(`${nextMonth}-${two(Math.min(Number(nextDay), most))}`)
  }
  return (
    <span className={styles.day}>
      <Choice
        label={`${label} ${t('watch.monthLabel')}`}
        value={month}
        options={of(12, 'month')}
        onChange={(next) => set(next ?? month, day)}
      />
      <Choice
        label={`${label} ${t('watch.dayLabel')}`}
        value={day}
        options={of(last, 'day')}
        onChange={(next) => set(month, next ?? day)}
      />
    </span>
  )
}
