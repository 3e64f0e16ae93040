import { DownloadOutlined, DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Space } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from './data-table.tsx'
import { allRows, csvOf, download } from './export-rows.ts'
import { today } from './format.ts'

const endings = ['xlsx', 'csv'] as const
type Ending = (typeof endings)[number]

async function fileOf<Row>(
  ending: Ending,
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<Blob> {
  if (ending === 'csv') return new Blob([csvOf(columns, rows)], { type: 'text/csv' })
  // Fetched when first asked for: most people never export.
  const { xlsxOf } = await import('./xlsx.ts')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new Blob([xlsxOf(name, columns, rows)], { type })
}

/**
 * Saves the whole list as it is filtered now, as the spreadsheet offices work with or as plain CSV; a long one shows
 * how far it is and can be stopped.
 */
export function ExportButton<Row>({
  name,
  columns,
  page,
}: {
  name: string
  columns: readonly Column<Row>[]
  page: (after?: string) => Promise<{ items: Row[]; next: string | null }>
}) {
  const { t } = useTranslation('kit')
  const { message } = App.useApp()
  const [count, setCount] = useState<number>()
  const stop = useRef(new AbortController())

  const run = async (ending: Ending) => {
    stop.current = new AbortController()
    setCount(0)
    try {
      const rows = await allRows(page, setCount, stop.current.signal)
      if (!stop.current.signal.aborted) {
        download(`${name}-${today()}.${ending}`, await fileOf(ending, name, columns, rows))
        message.success(t('export.done', { n: rows.length }))
      }
    } catch (error) {
      message.error((error as Error).message || t('broken'))
    } finally {
      setCount(undefined)
    }
  }
  if (count !== undefined) {
    return (
      <Button type="text" onClick={() => stop.current.abort()}>
        {t('export.running', { n: count })}
      </Button>
    )
  }
  const items = endings.map((key) => ({ key, label: t(`export.${key}`), onClick: () => run(key) }))
  return (
    <Space.Compact>
      <Button type="text" icon={<DownloadOutlined />} onClick={() => run('xlsx')}>
        {t('export.start')}
      </Button>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button type="text" icon={<DownOutlined />} aria-label={t('export.as')} />
      </Dropdown>
    </Space.Compact>
  )
}
