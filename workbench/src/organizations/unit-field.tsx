import { Select } from 'antd'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { cx } from '#kit/cx.ts'
import { useOpened } from '#kit/form/use-opened.ts'
import { useOrganizationWords } from './organization-words.ts'
import styles from './unit-field.module.css'
import { UnitName } from './unit-name.tsx'

/** The name of a unit, with the former one it was found by. */
const calledBy = (
  { name, formerName }: { name: string; formerName?: string | null },
  t: TFunction<'organizations'>,
) => (formerName ? t('formerly', { name, former: formerName }) : name)

/** Chooses a unit by name, short form, former name or pinyin. */
export function UnitField({
  value,
  onChange,
  id,
  label,
  allowClear = false,
}: {
  value?: number | undefined
  onChange?: (id: number | undefined) => void
  id?: string
  label?: string
  allowClear?: boolean
}) {
  const { t } = useOrganizationWords()
  const [search, setSearch] = useState('')
  const { opened, opening } = useOpened()
  const found = useRead(
    'GET /api/organizations',
    { query: { search: search || undefined, limit: 30 } },
    { keep: true, enabled: opened },
  )
  const chosen = useRead(
    'GET /api/organizations/{id}',
    { params: { id: value ?? 0 } },
    { enabled: value !== undefined },
  )
  const rows = found.data?.items ?? []
  const own = chosen.data?.organization
  const list = own && !rows.some((row) => row.id === own.id) && !search ? [own, ...rows] : rows
  return (
    <Select<number>
      {...(id ? { id } : {})}
      className={cx(styles.field)}
      {...(label ? { 'aria-label': label } : {})}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      allowClear={allowClear}
      placeholder={t('searchUnit')}
      value={value ?? null}
      loading={found.isFetching}
      {...opening}
      notFoundContent={found.data ? t('noneFound', { search }) : null}
      options={list.map((unit) => ({ value: unit.id, label: calledBy(unit, t) }))}
      onChange={(next) => onChange?.(next ?? undefined)}
    />
  )
}

/** Chooses several units, in order: the first leads. */
export function UnitsField({
  value = [],
  onChange,
  id,
}: {
  value?: number[]
  onChange?: (ids: number[]) => void
  id?: string
}) {
  const { t } = useOrganizationWords()
  const [search, setSearch] = useState('')
  const { opened, opening } = useOpened()
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map())
  const found = useRead(
    'GET /api/organizations',
    { query: { search: search || undefined, limit: 30 } },
    { keep: true, enabled: opened },
  )
  const rows = found.data?.items ?? []
  const known = new Map([...names, ...rows.map((unit) => [unit.id, unit.shortName] as const)])
  return (
    <Select<number[]>
      mode="multiple"
      {...(id ? { id } : {})}
      className={cx(styles.field)}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={t('searchUnit')}
      value={value}
      labelRender={({ value: unit, label }) => label ?? <UnitName id={Number(unit)} />}
      {...opening}
      notFoundContent={found.data ? t('noneFound', { search }) : null}
      options={rows.map((unit) => ({
        value: unit.id,
        label: unit.shortName,
        title: calledBy(unit, t),
        called: calledBy({ ...unit, name: unit.shortName }, t),
      }))}
      optionRender={({ data }) => data.called}
      onChange={(ids) => {
        setNames(known)
        setSearch('')
        onChange?.(ids)
      }}
    />
  )
}
