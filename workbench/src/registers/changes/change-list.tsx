import { useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { RecordSteps } from '#engines/workflow/record-steps.tsx'
import { WithdrawButton } from '#engines/workflow/withdraw-button.tsx'
import { Button } from '#kit/button.tsx'
import { onTop } from '#kit/later/on-top.ts'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { type Change, type RecordAnswer, useRecordWords } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { StandsAgain } from '../reviews/stands-again.tsx'
import { type ChangeAnswer, sortOf } from './change.ts'
import { ChangeBody } from './change-body.tsx'
import styles from './changes.module.css'

const ChangeForm = onTop(() => import('./change-form.tsx'), 'ChangeForm')
const EndForm = onTop(() => import('./end-form.tsx'), 'EndForm')

/** How a record changed, the latest first; each opens to what was and what is. Withdrawn ones stay to be seen. */
export function ChangeList({ answer: { changes, values, kind } }: { answer: RecordAnswer }) {
  const { t } = useRegisterWords()
  const [opened, setOpened] = useState<string>()
  if (changes.length === 0) return null
  const latest = changes.findLast(({ state }) => state !== 'withdrawn')?.id
  return (
    <Part title={t('change.list')}>
      {[...changes].reverse().map((change) => (
        <OneChange
          key={change.id}
          change={change}
          kind={kind}
          values={values}
          open={(opened ?? latest) === change.id}
          onOpen={(open) => setOpened(open ? change.id : '')}
        />
      ))}
    </Part>
  )
}

function OneChange({
  change,
  kind,
  values,
  open,
  onOpen,
}: {
  change: Change
  kind: RecordAnswer['kind']
  values: RecordAnswer['values']
  open: boolean
  onOpen: (open: boolean) => void
}) {
  const { t } = useRegisterWords()
  const word = useRecordWords(kind)
  return (
    <details
      className={styles.one}
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open !== open && onOpen(currentTarget.open)}
    >
      <summary>
        {t(`${sortOf(change)}.on`, { ...change, end: word('end') })} <RecordMark state={change.state} />
        {change.review !== null && sortOf(change) !== 'review' && (
          <span className="muted small"> {t('review.answers', change)}</span>
        )}
      </summary>
      {open && <Opened id={change.id} values={values} />}
    </details>
  )
}

function Opened({ id, values }: { id: string; values: RecordAnswer['values'] }) {
  const answer = useRead('GET /api/register-changes/{id}', { params: { id } })
  return (
    <Answered from={answer} lines={3}>
      {(whole) => (
        <>
          <ChangeActions answer={whole} values={values} />
          <ChangeBody answer={whole} />
        </>
      )}
    </Answered>
  )
}

function ChangeActions({ answer, values }: { answer: ChangeAnswer; values: RecordAnswer['values'] }) {
  const { t } = useRegisterWords()
  const [changing, setChanging] = useState(false)
  const { change, record, kind, can } = answer
  const Amend = change.ends ? EndForm : ChangeForm
  return (
    <p className={styles.acts}>
      <RecordSteps path="register-changes" record={change} can={can} />
      {can.record && sortOf(change) === 'review' && <StandsAgain change={change} />}
      {can.record && sortOf(change) !== 'review' && (
        <Button onClick={() => setChanging(true)}>{t('change.amend')}</Button>
      )}
      {(can.record || can.correct) && (
        <WithdrawButton
          path="register-changes"
          record={change}
          title={t('change.withdrawTitle')}
          reasons={t('change.withdrawReasons', { returnObjects: true }) as string[]}
        />
      )}
      {changing && (
        <Amend answer={{ record, kind, values }} amend={answer} onClose={() => setChanging(false)} />
      )}
    </p>
  )
}
