import { type ChangeEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '#api/api.ts'
import { ApiError } from '#api/api-error.ts'
import { useWrite } from '#api/use-write.ts'
import { Progress } from '#kit/controls/progress.tsx'
import { sendFile } from '#kit/files/upload.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { FileExcelOutlined } from '#kit/icons/acts.ts'
import { Failure } from '#kit/states.tsx'
import styles from './begin.module.css'
import { type Choice, type FileTold, isPlain, Sentences, ToldForms } from './told-forms.tsx'

/** The finance bureau's .xlsx: sent, told what was read of it, and opened for completion. */
export function BeginFile({
  organizationId,
  onDone,
}: {
  organizationId: number
  onDone: (id: string) => void
}) {
  const { t } = useTranslation('appraisals')
  const [sent, setSent] = useState<number>()
  // What the server said of the upload itself is a sentence already.
  const [refused, setRefused] = useState('')
  const [error, setError] = useState<Error>()
  const [file, setFile] = useState<{ evidence: string; told: FileTold }>()
  const read = useWrite('POST /api/appraisals/import', (made) => onDone(made.id))

  const begin = (evidence: string, choice: Choice) =>
    read.send({ body: { organizationId, evidence, ...choice } }).catch(setError)
  const look = async (evidence: string) => {
    const told = await api('POST /api/appraisals/import/reading', { body: { organizationId, evidence } })
    if (isPlain(told)) await begin(evidence, { form: 1 })
    else setFile({ evidence, told })
  }
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? []
    event.target.value = ''
    if (!chosen) return
    setError(undefined)
    setRefused('')
    setFile(undefined)
    setSent(0)
    sendFile(chosen, {
      onProgress: setSent,
      onError: (sentence) => {
        setSent(undefined)
        setRefused(sentence || t('begin.unsent'))
      },
      onDone: ({ id }) => {
        look(id)
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
      {sent !== undefined && <Progress part={sent / 100} label={t('begin.sending')} />}
      <p className="muted small">{t('begin.fileHint')}</p>
      {refused && <Notice tone="error" role="alert" title={refused} />}
      {error && <Failure error={error} />}
      {error instanceof ApiError && (
        <Sentences wrong title={t('begin.problems')} all={error.fields.map(({ message }) => message)} />
      )}
      {file && (
        <ToldForms
          key={file.evidence}
          told={file.told}
          busy={read.busy}
          onTake={(choice) => begin(file.evidence, choice)}
        />
      )}
    </>
  )
}
