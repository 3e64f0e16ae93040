import { useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { RecordHistory } from '#engines/workflow/record-history.tsx'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import { RecordSteps } from '#engines/workflow/record-steps.tsx'
import { WithdrawButton } from '#engines/workflow/withdraw-button.tsx'
import { Button } from '#kit/button.tsx'
import { Notice } from '#kit/hints/notice.tsx'
import { onTop } from '#kit/later/on-top.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { ChangeList } from '../changes/change-list.tsx'
import styles from '../changes/changes.module.css'
import { type RecordAnswer, recordAddress } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { MergerBody } from './merger-body.tsx'

const MergeForm = onTop(() => import('./merge-form.tsx'), 'MergeForm')

type Merger = RecordAnswer['mergers'][number]

/** Where a record that was merged is led on to. */
export function BecameNotice({ answer: { record, mergers } }: { answer: RecordAnswer }) {
  const { t } = useRegisterWords()
  const merger = mergers.find(({ state, ends }) => state === 'counted' && ends.includes(record.id))
  if (!merger) return null
  return (
    <Notice tone="info" role="status" room="below" title={t('merge.became', { day: record.until })}>
      {merger.stays.map((id) => (
        <div key={id}>
          <NavLink to={recordAddress({ kind: record.kind, id })}>{merger.names[id]}</NavLink>
        </div>
      ))}
    </Notice>
  )
}

/** The mergers of a record, the latest first; withdrawn ones stay to be seen. */
export function MergerList({ answer: { record, mergers } }: { answer: RecordAnswer }) {
  const { t } = useRegisterWords()
  const [opened, setOpened] = useState<string>()
  if (mergers.length === 0) return null
  const latest = mergers.findLast(({ state }) => state !== 'withdrawn')?.id
  return (
    <Part title={t('merge.list')}>
      {[...mergers].reverse().map((merger) => {
        const open = (opened ?? latest) === merger.id
        return (
          <details
            key={merger.id}
            className={styles.one}
            open={open}
            onToggle={({ currentTarget }) =>
              currentTarget.open !== open && setOpened(currentTarget.open ? merger.id : '')
            }
          >
            <summary>
              <Named merger={merger} /> <RecordMark state={merger.state} />
            </summary>
            {open && <Opened merger={merger} record={record.id} />}
          </details>
        )
      })}
    </Part>
  )
}

function Named({ merger: { ends, stays, names } }: { merger: Merger }) {
  const { t } = useRegisterWords()
  const named = (ids: readonly string[]) => ids.map((id) => names[id]).join(t('and'))
  return t('merge.named', { ends: named(ends), stays: named(stays) })
}

function Opened({ merger, record }: { merger: Merger; record: string }) {
  const { t } = useRegisterWords()
  const [amending, setAmending] = useState(false)
  const answer = useRead('GET /api/register-mergers/{id}', { params: { id: merger.id } })
  const stays = merger.state === 'counted' && merger.stays.includes(record)
  return (
    <Answered from={answer} lines={3}>
      {(whole) => (
        <>
          <p className={styles.acts}>
            <RecordSteps path="register-mergers" record={whole.merger} can={whole.can} />
            {whole.can.record && <Button onClick={() => setAmending(true)}>{t('change.amend')}</Button>}
            {(whole.can.record || whole.can.correct) && (
              <WithdrawButton
                path="register-mergers"
                record={whole.merger}
                title={t('merge.withdrawTitle')}
                reasons={t('merge.withdrawReasons', { returnObjects: true }) as string[]}
              />
            )}
          </p>
          <MergerBody answer={whole} />
          {stays && merger.ends.map((id) => <Before key={id} id={id} name={merger.names[id] ?? ''} />)}
          {amending && (
            <MergeForm
              kind={whole.merger.kind}
              known={whole.records.map(({ id, name, organizationId }) => ({
                ...{ id, name },
                unitName: whole.named[`organization:${organizationId}`] ?? '',
              }))}
              initial={whole.merger}
              amend={whole}
              onClose={() => setAmending(false)}
            />
          )}
        </>
      )}
    </Answered>
  )
}

/** What came before the merger: how the record that ended changed, and who did what. */
function Before({ id, name }: { id: string; name: string }) {
  const { t } = useRegisterWords()
  const [open, setOpen] = useState(false)
  const answer = useRead('GET /api/register-records/{id}', { params: { id } }, { enabled: open })
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('merge.before', { name })}</summary>
      {open && (
        <Answered from={answer} lines={3}>
          {(whole) => (
            <>
              <ChangeList answer={whole} />
              <RecordHistory history={whole.history} />
            </>
          )}
        </Answered>
      )}
    </details>
  )
}
