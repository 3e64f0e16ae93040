import { useTranslation } from 'react-i18next'
import { type ExportedList, type ExportQuery, endings } from '#api/export-file.ts'
import { Button } from '#kit/button.tsx'
import { exact } from '#kit/format.ts'
import { DownloadOutlined } from '#kit/icons/acts.ts'
import { DownOutlined } from '#kit/icons/places.ts'
import { MenuButton, type MenuItem } from '#kit/menu/menu.tsx'
import { useExport } from './use-export.ts'

/**
 * Saves the whole list as it is filtered and sorted now, with all its columns or those that are shown, as the
 * spreadsheet offices work with, as plain CSV, or as JSON Lines for programs; a long one shows how far it is and can be stopped, by Esc too.
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
  const { progress, run, stop } = useExport(list, query)
  if (progress) {
    const size = (progress.bytes / 1_000_000).toFixed(1)
    return (
      <Button type="text" onClick={stop}>
        {progress.bytes > 0 ? t('export.running', { size, n: exact(progress.rows) }) : t('export.waiting')}
      </Button>
    )
  }
  const whole = endings.map((key) => ({ key, text: t(`export.${key}`), act: () => run(key) }))
  const part = endings.map((key) => ({
    key: `${key}-shown`,
    text: t(`export.shown.${key}`),
    act: () => run(key, shown),
  }))
  const items: MenuItem[] = shown ? [...whole, { key: 'line', line: true }, ...part] : whole
  return (
    <>
      <Button type="text" icon={<DownloadOutlined />} onClick={() => run('xlsx')}>
        {t('export.start')}
      </Button>
      <MenuButton
        type="text"
        icon={<DownOutlined />}
        edge="end"
        label={t('export.as')}
        aria-label={t('export.as')}
        items={items}
      />
    </>
  )
}
