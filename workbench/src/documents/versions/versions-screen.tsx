import { useState } from 'react'
import { Button } from '#kit/button.tsx'
import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { Part } from '#kit/page/page.tsx'
import { Empty } from '#kit/states.tsx'
import type { Column } from '#kit/table/column.ts'
import { DataTable } from '#kit/table/data-table.tsx'
import { useDocumentWords } from '../document-words.ts'
import { type Opened, useOpenDocument } from '../use-document.ts'
import { Comparison } from './comparison.tsx'

type Version = Opened['versions'][number]

/** The versions of a document that were frozen, the last first, and what changed between them. */
export function VersionsScreen() {
  const { t } = useDocumentWords()
  const { document, versions } = useOpenDocument()
  const [from, setFrom] = useState<number>()
  const columns: Column<Version>[] = [
    {
      key: 'number',
      title: t('version'),
      cell: (one) => (
        <>
          ❄ {t('versionNumber', { number: one.number })}{' '}
          {one.revoked && <Mark tone="ochre">{t('revoked')}</Mark>}
        </>
      ),
    },
    { key: 'note', title: t('note'), cell: (one) => one.note || '—' },
    { key: 'by', title: t('frozenBy'), align: 'line', cell: (one) => one.frozenByName },
    { key: 'at', title: t('frozenAt'), align: 'line', cell: (one) => moment(one.frozenAt) },
  ]
  return (
    <>
      <Part flush>
        <DataTable
          caption={t('versions.title', { n: versions.length })}
          columns={columns}
          list={{ rows: versions, error: null, retry: () => undefined }}
          keyOf={(one) => one.number}
          to={(one) => `/documents/${document.id}/versions/${one.number}`}
          empty={<Empty title={t('versions.none')} hint={t('versions.hint')} />}
        />
      </Part>
      {versions.length > 0 && (
        <Part title={t('compare.title')}>
          <p>
            {versions.map(({ number }) => (
              <Button
                key={number}
                size="small"
                aria-pressed={from === number}
                onClick={() => setFrom(number)}
              >
                {t('compare.since', { number })}
              </Button>
            ))}
          </p>
          {from !== undefined && <Comparison id={document.id} from={from} />}
        </Part>
      )}
    </>
  )
}
