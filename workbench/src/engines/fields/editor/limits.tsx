import { InputNumber, Select } from 'antd'
import { Tick } from '#kit/controls/tick.tsx'
import { useFormWords } from '../form-words.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import type { Part } from './edits/parts.ts'
import { Line } from './line.tsx'

const FEN = 100

/** How much, how many, how late: what a value of a type may be. */
export function Limits({ at, part }: { at: string; part: Part }) {
  const { t } = useFormWords()
  const { definition, edit, problemAt } = useEditor()
  const change = (keys: object) => edit({ do: 'change', at, keys })
  const number = (key: 'least' | 'most' | 'digits', label: string, scale = 1) => (
    <Line label={label} problem={problemAt(`${at}.${key}`)} optional={key !== 'digits'}>
      {(id) => (
        <InputNumber
          id={id}
          className={styles.full ?? ''}
          precision={0}
          value={part[key] === undefined ? null : (part[key] ?? 0) / scale}
          onChange={(value) => change({ [key]: value === null ? undefined : value * scale })}
        />
      )}
    </Line>
  )
  switch (part.type) {
    case 'line':
    case 'text':
    case 'translated':
      return number('most', t('limits.characters'))
    case 'whole-number':
      return (
        <div className={styles.pair}>
          {number('least', t('limits.least'))}
          {number('most', t('limits.most'))}
        </div>
      )
    case 'decimal':
      return (
        <div className={styles.pair}>
          {number('digits', t('limits.digits'))}
          {number('least', t('limits.least'))}
          {number('most', t('limits.most'))}
        </div>
      )
    case 'money':
      return (
        <div className={styles.pair}>
          {number('least', t('limits.leastYuan'), FEN)}
          {number('most', t('limits.mostYuan'), FEN)}
        </div>
      )
    case 'day': {
      const days = definition.fields.filter(({ code, type }) => type === 'day' && code !== at)
      return (
        <>
          <div className={styles.ticks}>
            <Tick
              checked={part.notAfter === 'today'}
              onChange={(on) => change({ notAfter: on ? 'today' : undefined })}
            >
              {t('limits.notAfter')}
            </Tick>
          </div>
          {days.length > 0 && !at.includes('.') && (
            <Line label={t('limits.from')} problem={problemAt(`${at}.from`)} optional>
              {(id) => (
                <Select
                  id={id}
                  allowClear
                  value={part.from ?? null}
                  options={days.map(({ code, words }) => ({ value: code, label: words.zh }))}
                  onChange={(from) => change({ from })}
                />
              )}
            </Line>
          )}
        </>
      )
    }
    case 'period':
      return (
        <div className={styles.ticks}>
          <Tick checked={part.open === true} onChange={(open) => change({ open })}>
            {t('limits.open')}
          </Tick>
        </div>
      )
    default:
      return null
  }
}
