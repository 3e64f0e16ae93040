import { useState } from 'react'
import { Progress } from '#kit/controls/progress.tsx'
import { type Evidence, sendFile } from '#kit/files/upload.ts'
import { FileExcelOutlined } from '#kit/icons/acts.ts'
import { useImportWords } from './import-words.ts'
import styles from './imports.module.css'

/** Takes one table by choosing or dropping, and shows how far it has come. */
export function TableDrop({
  label,
  busy,
  onArrived,
}: {
  label: string
  busy: boolean
  onArrived: (evidence: Evidence) => void
}) {
  const { t } = useImportWords()
  const [sent, setSent] = useState<number>()
  const [trouble, setTrouble] = useState('')
  const take = (file: File | undefined) => {
    if (!file) return
    setTrouble('')
    setSent(0)
    sendFile(file, {
      onProgress: setSent,
      onDone: (evidence) => {
        setSent(undefined)
        onArrived(evidence)
      },
      onError: (message) => {
        setSent(undefined)
        setTrouble(message || t('lineCut'))
      },
    })
  }
  return (
    <>
      <label
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          take(event.dataTransfer.files[0])
        }}
      >
        <FileExcelOutlined aria-hidden />
        {label}
        <input
          className="hidden"
          type="file"
          accept=".xlsx,.csv"
          disabled={busy || sent !== undefined}
          onChange={(event) => {
            take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
      {sent !== undefined && <Progress part={sent / 100} label={label} />}
      {trouble && (
        <p role="alert" className={styles.wrong}>
          {trouble}
        </p>
      )}
    </>
  )
}
