import { Input, Select } from 'antd'
import { useRef } from 'react'
import { useFormWords } from '../../form-words.ts'
import styles from '../editor.module.css'
import { useEditor } from '../editor-context.ts'
import { Line } from '../line.tsx'
import { ExpressionHelp } from './expression-help.tsx'
import { namesIn } from './expression-names.ts'

type Field = { setSelectionRange: (from: number, to: number) => void; focus: () => void }

/** A condition or a computed value as an expression, with what its codes stand for and what is wrong, as one types. */
export function ExpressionInput({
  at,
  name,
  label,
  value,
  onChange,
}: {
  at: string
  name: 'when' | 'computed'
  label: string
  value: string
  onChange: (text: string) => void
}) {
  const { t } = useFormWords()
  const { definition, problemAt } = useEditor()
  const place = useRef<HTMLDivElement>(null)
  const others = definition.fields.filter(({ code }) => code !== at)
  const insert = (code: string) => {
    const area = place.current?.querySelector('textarea')
    const [from, to] = [area?.selectionStart ?? value.length, area?.selectionEnd ?? value.length]
    onChange(value.slice(0, from) + code + value.slice(to))
    const end = from + code.length
    requestAnimationFrame(() => {
      area?.focus()
      ;(area as Field | null | undefined)?.setSelectionRange(end, end)
    })
  }
  const names = namesIn(value, definition)
  return (
    <div ref={place} className={styles.formula}>
      <Line label={label} problem={problemAt(`${at}.${name}`)} hint={<ExpressionHelp />}>
        {(id) => (
          <Input.TextArea
            id={id}
            className={styles.code ?? ''}
            autoSize={{ minRows: 1, maxRows: 5 }}
            maxLength={500}
            spellCheck={false}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Line>
      <Select
        className={styles.insert ?? ''}
        size="small"
        value={null}
        placeholder={t('expression.insert')}
        aria-label={t('expression.insert')}
        popupMatchSelectWidth={false}
        options={others.flatMap(({ code, words, cells = [] }) => [
          ...(cells.length > 0 ? [] : [{ value: code, label: words.zh }]),
          ...cells.map((cell) => ({
            value: `${code}.${cell.code}`,
            label: t('expression.cell', { field: words.zh, cell: cell.words.zh }),
          })),
        ])}
        onChange={(code) => code && insert(code)}
      />
      {names.length > 0 && (
        <p className="muted small">
          {names.map(([code, words]) => (
            <span key={code} className={styles.legend}>
              <code>{code}</code> {words}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
