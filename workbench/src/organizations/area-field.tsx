import { Select } from 'antd'
import { type ReactElement, useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { cx } from '#kit/cx.ts'
import { useOpened } from '#kit/form/use-opened.ts'
import { AddArea } from './add-area.tsx'
import { useOrganizationWords } from './organization-words.ts'
import styles from './unit-field.module.css'

/**
 * Chooses an area by name, pinyin or code, of those that stood on a day where one is given; shows the path of the chosen
 * one. Who looks after units may register one.
 */
export function AreaField({
  value,
  onChange,
  id,
  label,
  placeholder,
  on,
  registering = false,
}: {
  value?: number | null | undefined
  onChange?: (id: number | undefined) => void
  id?: string
  label?: string
  placeholder?: string
  on?: string | undefined
  registering?: boolean
}) {
  const { t } = useOrganizationWords()
  const [search, setSearch] = useState('')
  const { opened, opening } = useOpened()
  const [wanted, setWanted] = useState<string>()
  const found = useRead(
    'GET /api/areas',
    { query: { search: search || undefined, on, limit: 30 } },
    { keep: true, enabled: opened },
  )
  const chosen = useRead(
    'GET /api/areas/{id}',
    { params: { id: value ?? 0 }, query: { on } },
    { enabled: Boolean(value) },
  )
  const path = chosen.data?.chain
    .map((step) => step.name)
    .reverse()
    .slice(-2)
    .join(' › ')
  const register = (
    <Button type="link" onClick={() => setWanted(search)}>
      {t('newArea.open')}
    </Button>
  )
  const choice = (
    <Select<number>
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      className={cx(styles.field)}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={placeholder ?? t('searchArea')}
      value={value ?? null}
      labelRender={() => path ?? '…'}
      {...opening}
      notFoundContent={found.data ? t('noneFound', { search }) : null}
      options={(found.data?.items ?? []).map((area) => ({
        value: area.id,
        label: `${area.name} ${area.code}`,
      }))}
      onChange={(next) => onChange?.(next)}
      {...(registering
        ? {
            popupRender: (list: ReactElement) => (
              <>
                {list}
                {register}
              </>
            ),
          }
        : {})}
    />
  )
  return (
    <>
      {choice}
      {wanted !== undefined && (
        <AddArea
          wanted={wanted}
          onClose={() => setWanted(undefined)}
          onDone={(area) => {
            setWanted(undefined)
            onChange?.(area)
          }}
        />
      )}
    </>
  )
}
