import { FileExcelOutlined } from '@ant-design/icons'
import { Progress } from 'antd'
import { type ChangeEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { sendFile } from '#kit/files/upload.ts'
import { Failure } from '#kit/states.tsx'
import styles from './begin.module.css'

/** The finance bureau's .xlsx: sent, read, and opened for completion. */
export function BeginFile({
  organizationId,
  onDone,
}: {
  organizationId: number
  onDone: (id: string) => void
}) {
  const { t } = useTranslation('appraisals')
  const [sent, setSent] = useState<number>()
  const [error, setError] = useState<Error>()
  const read = useWrite('POST /api/appraisals/import', (made) => onDone(made.id))

  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    event.target.value = ''
    if (!file) return
    setError(undefined)
    setSent(0)
    sendFile(file, {
      onProgress: setSent,
      onError: (values) => {
        setSent(undefined)
        setError(new Error(values))
      },
      onDone: ({ id }) => {
        read
          .send({ body: { organizationId, evidence: id } })
          .catch(setError)
          .finally(() => setSent(undefined))
      },
    })
  }
  return (
    <>
      <label className={styles.drop}>
        <FileExcelOutlined aria-hidden />
        {sent === undefined ? t('begin.choose') : t(sent < 100 ? 'begin.sending' : 'begin.reading')}
        <input
          className="hidden"
          type="file"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={sent !== undefined}
          onChange={take}
        />
      </label>
      {sent !== undefined && (
        <Progress percent={sent} showInfo={false} size="small" aria-label={t('begin.sending')} />
      )}
      <p className="muted small">{t('begin.fileHint')}</p>
      {error && <Failure error={error} />}
    </>
  )
}
