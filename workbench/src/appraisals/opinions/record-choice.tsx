import { parsePeriod } from '@medelge/figures'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import type { FigureScope } from '#kit/figure.tsx'
import { usePhone } from '#kit/media.ts'
import { queryOf, readSourceParam, SourceTitle, sourceParam } from '../../figures/index.ts'
import styles from './opinions.module.css'

/** Records behind a row by name: the latest at first, any other session by searching. */
export function RecordChoice({
  scope,
  value,
  onChange,
}: {
  scope: FigureScope
  value: string[]
  onChange: (values: string[]) => void
}) {
  const { t } = useTranslation('opinions')
  const phone = usePhone()
  const [search, setSearch] = useState('')
  const latest = useRead('GET /api/postings', { query: { ...queryOf(scope), limit: 50 } })
  const lines = (latest.data?.items ?? []).filter((one) => one.reversedBy === null && one.reverses === null)
  const { from, to } = parsePeriod(scope.period)
  const query = {
    organizationId: scope.organization,
    state: 'counted',
    search: search.slice(0, 50),
    to,
    limit: 20,
  } as const
  const asked = search !== '' && lines.some(({ source }) => source.kind === 'session')
  const named = useRead(
    'GET /api/sessions',
    { query: { ...query, ...(from === null ? {} : { from }) } },
    { enabled: asked, keep: true },
  )
  const found = asked
    ? (named.data?.items ?? []).map(({ id, day, title }) => ({
        day,
        note: '',
        source: { kind: 'session', id, title },
      }))
    : lines
  // What was chosen keeps its name when another word is looked for.
  const [titles, setTitles] = useState<Readonly<Record<string, string | null>>>({})
  const options = new Map(found.map((one) => [sourceParam(one.source), one]))
  return (
    <Select
      size="small"
      mode="multiple"
      className={styles.choice ?? ''}
      aria-label={t('byName')}
      placeholder={t('byName')}
      popupMatchSelectWidth={phone}
      value={value}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      notFoundContent={t(latest.isFetching || named.isFetching ? 'searching' : 'noRecord')}
      onChange={(next) => {
        const known = [...options].map(([word, { source }]) => [word, source.title])
        setTitles((before) => ({ ...before, ...Object.fromEntries(known) }))
        onChange(next)
      }}
      labelRender={({ value: word }) => {
        const source = readSourceParam(String(word))
        return source && <SourceTitle source={{ ...source, title: titles[String(word)] ?? null }} note="" />
      }}
      options={[...options].map(([word, { source, note, day }]) => ({
        value: word,
        label: (
          <>
            {day} <SourceTitle source={source} note={note} />
          </>
        ),
      }))}
    />
  )
}
