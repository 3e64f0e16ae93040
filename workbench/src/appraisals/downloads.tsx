import { useTranslation } from 'react-i18next'
import { addressOf } from '#api/api.ts'
import { DownloadOutlined } from '#kit/icons/acts.ts'
import { MenuButton } from '#kit/menu/menu.tsx'

/** The official form as a file, as it stands or as it was frozen. */
export function Downloads({ id, version }: { id: string; version?: number }) {
  const { t } = useTranslation('appraisals')
  const items = (['docx', 'xlsx'] as const).map((format) => ({
    key: format,
    text: t(`download.${format}`),
    href: addressOf('GET /api/appraisals/{id}/file', { params: { id }, query: { format, version } }),
  }))
  return (
    <MenuButton icon={<DownloadOutlined />} edge="end" label={t('download.open')} items={items}>
      {t('download.open')}
    </MenuButton>
  )
}
