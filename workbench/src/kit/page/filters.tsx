import { SearchOutlined } from '@ant-design/icons'
import { Input, Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { cx } from '../cx.ts'
import styles from './filters.module.css'

/** Words to look for; the address follows when the typing pauses. */
export function SearchField({
  value,
  onChange,
  label,
}: {
  value: string | undefined
  onChange: (value: string | undefined) => void
  label: string
}) {
  const [text, setText] = useState(value ?? '')
  useEffect(() => setText(value ?? ''), [value])
  useEffect(() => {
    if (text === (value ?? '')) return
    const pause = setTimeout(() => onChange(text || undefined), 300)
    return () => clearTimeout(pause)
  })
  return (
    <Input
      className={cx(styles.search)}
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      placeholder={label}
      aria-label={label}
      value={text}
      maxLength={50}
      onChange={(event) => setText(event.target.value)}
    />
  )
}

/** One of a few words, or all. */
export function ChoiceField({
  label,
  options,
  value,
  onChange,
}: {
  label: string
  options: readonly { value: string; label: ReactNode }[]
  value: string | undefined
  onChange: (value: string | undefined) => void
}) {
  return (
    <Select
      className={cx(styles.choice)}
      allowClear
      placeholder={label}
      aria-label={label}
      options={[...options]}
      value={value ?? null}
      popupMatchSelectWidth={false}
      onChange={(next) => onChange(next ?? undefined)}
    />
  )
}
