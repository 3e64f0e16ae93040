import { addressOf } from '#api/api.ts'
import { DownloadOutlined } from '#kit/icons/acts.ts'
import { MenuButton } from '#kit/menu/menu.tsx'
import { useDocumentWords } from './document-words.ts'

/** The document as a file, as it reads now or as it was frozen. */
export function Downloads({ id, version }: { id: string; version?: number }) {
  const { t } = useDocumentWords()
  const items = (['docx', 'html', 'xlsx', ...(version === undefined ? [] : (['zip'] as const))] as const).map(
    (format) => ({
      key: format,
      text: t(`download.${format}`),
      href: addressOf('GET /api/documents/{id}/file', { params: { id }, query: { format, version } }),
    }),
  )
  return (
    <MenuButton icon={<DownloadOutlined />} edge="end" label={t('download.open')} items={items}>
      {t('download.open')}
    </MenuButton>
  )
}
