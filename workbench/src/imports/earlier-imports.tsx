import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { type Column, DataTable } from '#kit/data-table.tsx'
import { exact, moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { Part } from '#kit/page.tsx'
import { Empty } from '#kit/states.tsx'
import { tones } from './import-run.ts'

type Row = Answer<'GET /api/imports'>['items'][number]

/** What I read in lately; an unfinished one goes on where it stood. */
export function EarlierImports() {
  const { t } = useTranslation('imports')
  const answer = useRead('GET /api/imports', { query: { limit: 20 } })
  const columns: Column<Row>[] = [
    { key: 'kind', title: t('what'), cell: (row) => t(`kinds.${row.kind}.title`) },
    { key: 'at', title: t('startedAt'), cell: (row) => moment(row.startedAt), align: 'line' },
    { key: 'total', title: t('rows'), cell: (row) => exact(row.total), align: 'number' },
    {
      key: 'state',
      title: t('state'),
      cell: (row) => <Mark tone={tones[row.state]}>{t(`states.${row.state}`)}</Mark>,
      align: 'line',
    },
  ]
  return (
    <Part title={t('earlier')} flush>
      <DataTable
        caption={t('earlier')}
        columns={columns}
        list={{ rows: answer.data?.items, error: answer.error, retry: answer.refetch }}
        keyOf={(row) => row.id}
        to={(row) => `/imports/${row.id}`}
        empty={<Empty title={t('none')} hint={t('noneHint')} />}
      />
    </Part>
  )
}
