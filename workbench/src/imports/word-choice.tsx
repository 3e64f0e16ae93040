import { Select } from 'antd'
import { useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { useImportWords } from './import-words.ts'
import styles from './imports.module.css'

interface Word {
  word: string
  label: string
}

/** One of the names a column knows: the likeliest first, any other by searching. */
export function WordChoice(props: {
  runId: string
  field: string
  label: string
  candidates: readonly Word[]
  value: string | undefined
  onChange: (word: string) => void
}) {
  const { runId, field, label, candidates, value, onChange } = props
  const { t } = useImportWords()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState(false)
  const asked = open && (search !== '' || candidates.length === 0)
  const answer = useRead(
    'GET /api/imports/{id}/words',
    { params: { id: runId }, query: { field, search } },
    { enabled: asked, keep: true },
  )
  const words = asked ? (answer.data?.items ?? []) : candidates
  return (
    <Select
      className={styles.word ?? ''}
      aria-label={label}
      placeholder={t('chooseWord')}
      value={value || null}
      options={words.map((one) => ({ value: one.word, label: one.label }))}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      allowClear
      notFoundContent={t(answer.isFetching ? 'searching' : 'noWord')}
      onOpenChange={setOpen}
      onChange={(word: string | null | undefined) => onChange(word ?? '')}
    />
  )
}
