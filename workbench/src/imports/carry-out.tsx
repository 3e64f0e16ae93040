import { Checkbox } from 'antd'
import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { exact, moment } from '#kit/format.ts'
import { Part } from '#kit/page/page.tsx'
import { Failure } from '#kit/states.tsx'
import type { Confirmed } from './confirmed.ts'
import type { ImportRun } from './import-run.ts'
import { useImportWords } from './import-words.ts'
import styles from './imports.module.css'

/** The last step: every row or none; or the right ones now, and the rest given back as a table. */
export function CarryOut({ run, confirmed }: { run: ImportRun; confirmed: Confirmed }) {
  const { t } = useImportWords()
  const [repeat, setRepeat] = useState(false)
  const carry = useWrite('POST /api/imports/{id}/carry-out')
  if (run.rightRows === 0) return null

  const wanted = run.total - run.recordedBeforeCount - run.leftOut.length
  const right = run.rightRows - confirmed.openRows
  const whole = run.problemCount === 0 && confirmed.open === 0
  const send = (part: boolean) =>
    carry.send({ params: { id: run.id }, body: { confirmed: confirmed.said, repeat, part } }).catch(() => {})
  const ready = !run.earlier || repeat
  return (
    <Part
      title={t(run.problemCount > 0 ? 'readyPart' : 'ready', {
        n: exact(run.rightRows),
        rest: exact(wanted - run.rightRows),
      })}
    >
      <div className={styles.confirm}>
        {run.questionKinds.map(({ code, count, message }) => (
          <Checkbox
            key={code}
            checked={confirmed.hasKind(code)}
            onChange={(event) => confirmed.setKind(code, event.target.checked)}
          >
            {t('confirm', { n: exact(count), message: message.replace(/[。.]$/, '') })}
          </Checkbox>
        ))}
        {run.earlier && (
          <Checkbox checked={repeat} onChange={(event) => setRepeat(event.target.checked)}>
            {t('repeat', { ...run.earlier, at: moment(run.earlier.at) })}
          </Checkbox>
        )}
      </div>
      {carry.error && <Failure error={carry.error} />}
      <div className={styles.actions}>
        {run.problemCount === 0 && (
          <Button type="primary" disabled={!ready || !whole} loading={carry.busy} onClick={() => send(false)}>
            {t('carryOut', { n: exact(wanted) })}
          </Button>
        )}
        {!whole && right > 0 && (
          <Button
            type={run.problemCount > 0 ? 'primary' : 'default'}
            disabled={!ready}
            loading={carry.busy}
            onClick={() => send(true)}
          >
            {t('carryOutPart', { n: exact(right), rest: exact(wanted - right) })}
          </Button>
        )}
      </div>
      {!whole && right > 0 && <p className="muted">{t('partHint')}</p>}
    </Part>
  )
}
