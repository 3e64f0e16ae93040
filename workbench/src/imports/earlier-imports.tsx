import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { usePages } from '#api/use-read.ts'
import { type Column, DataTable } from '#kit/data-table.tsx'
import { exact, moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { Part } from '#kit/page.tsx'
import { Empty } from '#kit/states.tsx'
import { tones } from './import-run.ts'

type Row = Answer<'GET /api/imports'>['items'][number]

/** What was read in lately; an unfinished one goes on where it stood. */
export function EarlierImports() {
  const { t } = useTranslation('imports')
  const list = usePages('GET /api/imports', { query: { limit: 20 } })
  const columns: Column<Row>[] = [
    {
      key: 'file',
      title: t('file'),
      cell: (row) => (
        <>
          {row.fileName}
          <br />
          <span className="muted small">{t(`kinds.${row.kind}.title`)}</span>
        </>
      ),
    },
    { key: 'by', title: t('by'), cell: (row) => row.by, align: 'line' },
    { key: 'unit', title: t('unit'), cell: (row) => row.unitName },
    { key: 'at', title: t('startedAt'), cell: (row) => moment(row.startedAt), align: 'line' },
    {
      key: 'rows',
      title: t('outcome'),
      cell: (row) =>
        row.state === 'imported'
          ? t(row.leftOver > 0 ? 'outcomePart' : 'outcomeAll', {
              n: exact(row.recorded),
              rest: exact(row.leftOver),
            })
          : t('outcomeRows', { n: exact(row.total) }),
    },
    {
      key: 'state',
      title: t('state'),
      cell: (row) => (
        <>
          <Mark tone={tones[row.state]}>{t(`states.${row.state}`)}</Mark>
          {row.failure && <div className="muted small">{row.failure}</div>}
        </>
      ),
    },
  ]
  return (
    <Part title={t('earlier')} flush>
      <DataTable
        caption={t('earlier')}
        columns={columns}
        list={list}
        keyOf={(row) => row.id}
        to={(row) => `/imports/${row.id}`}
        empty={<Empty title={t('none')} hint={t('noneHint')} />}
      />
    </Part>
  )
}
