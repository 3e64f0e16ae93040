import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'
import styles from './filters.module.css'
import { useWords } from './place.ts'
import { SavedViews } from './saved-views.tsx'

/**
 * The wishes of a list as they stand in the address; every one is text, absent ones undefined.
 * `const { wishes, wish } = useFilters(['search', 'status'])`, then `wish({ status: 'submitted' })`.
 */
export function useFilters<const N extends string>(names: readonly N[]) {
  const { words, set } = useWords()
  const wishes = Object.fromEntries(names.map((name) => [name, words.get(name) ?? undefined])) as Record<
    N,
    string | undefined
  >
  // How a list is sorted narrows nothing.
  const narrowing = names.filter((name) => name !== 'order')
  return {
    wishes,
    any: narrowing.some((name) => words.has(name)),
    wish: (change: Partial<Record<N, string | null | undefined>>) => set(change),
    clear: () => set(Object.fromEntries(narrowing.map((name) => [name, null]))),
  }
}

/** The line above a list: its filters, the views saved under `name`, and what else is done with the whole list. */
export function FilterBar({
  name,
  filters,
  children,
  actions,
}: {
  name: string
  filters: {
    wishes: Record<string, string | undefined>
    any: boolean
    wish: (change: never) => void
    clear: () => void
  }
  children: ReactNode
  actions?: ReactNode
}) {
  const { t } = useTranslation('kit')
  return (
    <search className={styles.bar} aria-label={t('filters')}>
      {children}
      {filters.any && (
        <Button type="link" size="small" onClick={filters.clear}>
          {t('clearFilters')}
        </Button>
      )}
      <span className={styles.actions}>
        <SavedViews name={name} wishes={filters.wishes} wish={filters.wish as (change: object) => void} />
        {actions}
      </span>
    </search>
  )
}

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
