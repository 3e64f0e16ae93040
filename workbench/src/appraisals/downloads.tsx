import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { addressOf } from '#api/api.ts'

/** The official form as a file, as it stands or as it was frozen. */
export function Downloads({ id, version }: { id: string; version?: number }) {
  const { t } = useTranslation('appraisals')
  const items = (['docx', 'xlsx'] as const).map((format) => ({
    key: format,
    label: (
      <a
        href={addressOf('GET /api/appraisals/{id}/file', { params: { id }, query: { format, version } })}
        download
      >
        {t(`download.${format}`)}
      </a>
    ),
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<DownloadOutlined />}>{t('download.open')}</Button>
    </Dropdown>
  )
}
