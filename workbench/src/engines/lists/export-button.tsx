import { DownloadOutlined, DownOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Ending, ExportedList, ExportQuery } from '#api/export-file.ts'
import { exact } from '#kit/format.ts'
import { useExport } from './use-export.ts'

const endings: readonly Ending[] = ['xlsx', 'csv']

/**
 * Saves the whole list as it is filtered and sorted now, with all its columns or those that are shown, as the
 * spreadsheet offices work with or as plain CSV; a long one shows how far it is and can be stopped, by Esc too.
 */
export function ExportButton<L extends ExportedList>({
  list,
  query,
  shown,
}: {
  list: L
  query: ExportQuery<L>
  /** The columns one sees, where some can be left out. */
  shown?: readonly string[]
}) {
  const { t } = useTranslation('kit')
  const { message } = App.useApp()
  const { progress, run, stop } = useExport(list, query, message)
  if (progress) {
    const size = (progress.bytes / 1_000_000).toFixed(1)
    return (
      <Button type="text" onClick={stop}>
        {progress.bytes > 0 ? t('export.running', { size, n: exact(progress.rows) }) : t('export.waiting')}
      </Button>
    )
  }
  const whole = endings.map((key) => ({ key, label: t(`export.${key}`), onClick: () => run(key) }))
  const part = endings.map((key) => ({
    key: `${key}-shown`,
    label: t(`export.shown.${key}`),
    onClick: () => run(key, shown),
  }))
  const items = shown ? [...whole, { type: 'divider' as const }, ...part] : whole
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
