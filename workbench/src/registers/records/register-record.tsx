import { useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { RecordSteps } from '#engines/workflow/record-steps.tsx'
import { WithdrawButton } from '#engines/workflow/withdraw-button.tsx'
import { Button } from '#kit/button.tsx'
import { onTop } from '#kit/later/on-top.ts'
import { Record } from '#kit/page/beside.tsx'
import { useTitle } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useContributions } from '#shell/nouns-context.ts'
import { ChangeList } from '../changes/change-list.tsx'
import { BecameNotice, MergerList } from '../mergers/merger-list.tsx'
import { useRegisterWords } from '../register-words.ts'
import { ReviewOfRecord } from '../reviews/review-of-record.tsx'
import { type RecordAnswer, useRecordWords } from './record.ts'
import { RecordBody } from './record-body.tsx'
import { StandingMark } from './record-mark.tsx'

const EnterRecord = onTop(() => import('./enter-record.tsx'), 'EnterRecord')
const ChangeForm = onTop(() => import('../changes/change-form.tsx'), 'ChangeForm')
const MergeForm = onTop(() => import('../mergers/merge-form.tsx'), 'MergeForm')
const EndForm = onTop(() => import('../changes/end-form.tsx'), 'EndForm')

/** One record whole: what it holds, since when, how it changed, who did what. */
export function RegisterRecord() {
  const { t } = useRegisterWords()
  const { id = '' } = useParams()
  // It stands beside its list, or beside a review of that.
  const { pathname } = useLocation()
  const answer = useRead('GET /api/register-records/{id}', { params: { id } })
  const record = answer.data?.record
  useTitle(record?.name ?? t('entry'))
  return (
    <Record
      title={record?.name ?? '…'}
      mark={answer.data && <StandingMark record={answer.data.record} kind={answer.data.kind} />}
      back={pathname.replace(/\/[^/]*$/, '')}
      actions={answer.data && <RecordActions answer={answer.data} />}
    >
      <Answered from={answer}>
        {(whole) => (
          <RecordBody answer={whole} above={<BecameNotice answer={whole} />}>
            <RollOfTeam answer={whole} />
            <ReviewOfRecord answer={whole} />
            <ChangeList answer={whole} />
            <MergerList answer={whole} />
          </RecordBody>
        )}
      </Answered>
    </Record>
  )
}

/** Of a list of teams: who is in it. The record has to be there before people can be in it. */
function RollOfTeam({ answer: { record, kind, can } }: { answer: RecordAnswer }) {
  const { team: Roll } = useContributions('parts')
  if (!Roll || !kind.team || record.state === 'withdrawn') return null
  return <Roll team={record.id} may={can.handIn} />
}

const open: readonly string[] = ['draft', 'submitted', 'returned']

function RecordActions({ answer }: { answer: RecordAnswer }) {
  const { t } = useRegisterWords()
  const [form, setForm] = useState<'amend' | 'change' | 'end' | 'merge'>()
  const { record, kind, changes, mergers, unit, can } = answer
  const word = useRecordWords(kind)
  const done = () => setForm(undefined)
  const changing = [...changes, ...mergers].some(({ state }) => open.includes(state))
  const mayChange = can.handIn && record.state === 'counted' && record.until === null && !changing
  const changed = [...changes, ...mergers].some(({ state }) => state !== 'withdrawn')
  return (
    <>
      <RecordSteps path="register-records" record={record} can={can} />
      {can.record && <Button onClick={() => setForm('amend')}>{t('change.amend')}</Button>}
      {mayChange && (
        <>
          <Button onClick={() => setForm('change')}>{t('change.open')}</Button>
          <Button onClick={() => setForm('end')}>{word('end')}</Button>
          <Button onClick={() => setForm('merge')}>{t('merge.openInto')}</Button>
        </>
      )}
      {(can.record || (can.correct && !changed)) && (
        <WithdrawButton
          path="register-records"
          record={record}
          title={t('withdrawTitle')}
          reasons={t('withdrawReasons', { returnObjects: true }) as string[]}
        />
      )}
      {form === 'amend' && <EnterRecord kind={kind} change={answer} onClose={done} />}
      {form === 'change' && <ChangeForm answer={answer} onClose={done} />}
      {form === 'merge' && (
        <MergeForm
          kind={kind.code}
          known={[{ id: record.id, name: record.name, unitName: unit.name }]}
          initial={{ ends: [record.id], stays: [] }}
          onClose={done}
        />
      )}
      {form === 'end' && <EndForm answer={answer} onClose={done} />}
    </>
  )
}
