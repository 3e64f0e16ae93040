import { AutoComplete, Input } from 'antd'
import { useRef, useState } from 'react'
import { useCatalogue, useMetricName } from '../use-metrics.ts'
import { useMetricWords } from './metric-words.ts'

interface Props {
  id?: string
  value?: string
  onChange?: (text: string) => void
}

/** Arithmetic over metrics; after an opening brace the metrics whose name, code or pinyin goes on so are offered. */
export function FormulaInput({ id, value = '', onChange }: Props) {
  const { t } = useMetricWords()
  const place = useRef<HTMLDivElement>(null)
  const [caret, setCaret] = useState(0)
  const nameOf = useMetricName()
  const begun = /[{｛]([^{}｛｝]*)$/.exec(value.slice(0, caret))?.[1]
  const found = useCatalogue(begun?.trim() || undefined)
  const rest = value.slice(caret).replace(/^[}｝]/, '')
  const options =
    begun === undefined
      ? []
      : (found.data?.themes ?? [])
          .flatMap(({ metrics }) => metrics)
          .filter(
            ({ kind, computed }) => kind === 'flow' || kind === 'stock' || (kind === 'ratio' && computed),
          )
          .slice(0, 30)
          .map((metric) => ({
            key: metric.code,
            value: `${value.slice(0, caret - begun.length)}${nameOf(metric)}}${rest}`,
            label: t('suggestion', { name: nameOf(metric), unit: metric.unit }),
            end: caret - begun.length + nameOf(metric).length + 1,
          }))
  const area = () => place.current?.querySelector('textarea')
  const look = () => setCaret(area()?.selectionStart ?? 0)
  return (
    <div ref={place}>
      <AutoComplete
        {...(id ? { id } : {})}
        value={value}
        options={options}
        open={options.length > 0}
        defaultActiveFirstOption
        filterOption={false}
        style={{ width: '100%' }}
        onSelect={(_, { end }) => {
          requestAnimationFrame(() => {
            area()?.focus()
            area()?.setSelectionRange(end, end)
            setCaret(end)
          })
        }}
        onChange={(text: string) => {
          onChange?.(text)
          requestAnimationFrame(look)
        }}
      >
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={2000}
          spellCheck={false}
          placeholder={t('formulaExample')}
          onClick={look}
          onKeyUp={look}
          onBlur={() => setCaret(0)}
        />
      </AutoComplete>
    </div>
  )
}
