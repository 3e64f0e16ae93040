import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { exact, moment } from '#kit/format.ts'
import { Part } from '#kit/page.tsx'
import { Failure } from '#kit/states.tsx'
import type { ImportRun } from './import-run.ts'
import styles from './imports.module.css'

/** The last step: records every row, or none. What is unlikely, and a file given twice, is confirmed first. */
export function CarryOut({ run }: { run: ImportRun }) {
  const { t } = useTranslation('imports')
  const [confirmed, setConfirmed] = useState(false)
  const [repeat, setRepeat] = useState(false)
  const carry = useWrite('POST /api/imports/{id}/carry-out')
  if (run.problemCount > 0) return null

  const ready = (run.questionCount === 0 || confirmed) && (!run.earlier || repeat)
  const send = () => carry.send({ params: { id: run.id }, body: { confirmed, repeat } }).catch(() => {})
  return (
    <Part title={t('ready', { n: exact(run.total) })}>
      <div className={styles.confirm}>
        {run.questionCount > 0 && (
          <Checkbox checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)}>
            {t('confirm', { n: run.questionCount })}
          </Checkbox>
        )}
        {run.earlier && (
          <Checkbox checked={repeat} onChange={(event) => setRepeat(event.target.checked)}>
            {t('repeat', { ...run.earlier, at: moment(run.earlier.at) })}
          </Checkbox>
        )}
      </div>
      {carry.error && <Failure error={carry.error} />}
      <Button type="primary" disabled={!ready} loading={carry.busy} onClick={send}>
        {t('carryOut', { n: exact(run.total) })}
      </Button>
    </Part>
  )
}
