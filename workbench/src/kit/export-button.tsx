import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from './data-table.tsx'
import { allRows, csvOf, download } from './export-rows.ts'
import { today } from './format.ts'

/** Saves the whole list as it is filtered now; a long one shows how far it is and can be stopped. */
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

  const run = async () => {
    stop.current = new AbortController()
    setCount(0)
    try {
      const rows = await allRows(page, setCount, stop.current.signal)
      if (!stop.current.signal.aborted) {
        download(`${name}-${today()}.csv`, new Blob([csvOf(columns, rows)], { type: 'text/csv' }))
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
  return (
    <Button type="text" icon={<DownloadOutlined />} onClick={run}>
      {t('export.start')}
    </Button>
  )
}
