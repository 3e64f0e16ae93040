import { fieldSetOf } from '@medelge/fields/definition'
import { useState } from 'react'
import type { Item } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { useDefinitionMessages } from '#engines/fields/form/use-definition-messages.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { moment } from '#kit/format.ts'
import { onTop } from '#kit/later/on-top.ts'
import { Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Failure } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import { SideBySide } from '../mergers/side-by-side.tsx'
import type { Kind } from '../records/record.ts'
import { useRecordWords } from '../records/record.ts'
import { StandingMark } from '../records/record-mark.tsx'
import { useRegisterWords } from '../register-words.ts'
import styles from './twins.module.css'

const MergeForm = onTop(() => import('../mergers/merge-form.tsx'), 'MergeForm')

type Group = Item<'GET /api/register-twins'>

/** Records that are likely the same, beside each other, and what to do with them. */
export function TwinGroup({ kind, group }: { kind: Kind; group: Group }) {
  const { t } = useRegisterWords()
  const word = useRecordWords(kind)
  const messages = useDefinitionMessages(kind.form)
  const fields = fieldSetOf(kind.form)
  const { why, size, records, named, apart } = group
  const shared = why.map((code) => (fields[code] ? messages.label(code) : word('name')))
  return (
    <Part title={group.name} actions={<GroupActions kind={kind} group={group} />}>
      <p className="muted">
        {t('twins.why', { n: size, why: shared.join(t('and')) })}
        {size > records.length && t('twins.first', { n: records.length })}
        {apart && t('twins.saidApart', { by: apart.by, at: moment(apart.at) })}
      </p>
      <SideBySide
        kind={kind}
        records={records}
        named={named}
        mark={(record) => (
          <span className={styles.marks}>
            <StandingMark record={record} kind={kind} />
            {records.find(({ id }) => id === record.id)?.merging && t('twins.merging')}
          </span>
        )}
      />
    </Part>
  )
}

function GroupActions({ kind, group: { records, size, apart } }: { kind: Kind; group: Group }) {
  const { t } = useRegisterWords()
  const { may } = useSession()
  const confirm = useConfirm()
  const [merging, setMerging] = useState(false)
  const tell = useWrite('POST /api/register-apart', () => message.success(t('twins.told')))
  const again = useWrite('DELETE /api/register-apart/{id}')
  if (!may('register.record')) return null
  const ready = records.filter((one) => one.state === 'counted' && !one.merging)
  const [first, ...rest] = ready
  const error = tell.error ?? again.error
  const sayApart = async () => {
    const yes = await confirm({
      title: t('twins.apartTitle'),
      content: t('twins.apartNote'),
      yes: t('twins.differ'),
    })
    if (yes) await tell.send({ body: { records: records.map(({ id }) => id) } }).catch(() => {})
  }
  return (
    <div className={styles.acts}>
      {error && <Failure error={error} />}
      {apart ? (
        <Button
          loading={again.busy}
          onClick={() => void again.send({ params: { id: apart.id } }).catch(() => {})}
        >
          {t('twins.again')}
        </Button>
      ) : (
        size === records.length && (
          <Button loading={tell.busy} onClick={() => void sayApart()}>
            {t('twins.differ')}
          </Button>
        )
      )}
      {first && rest.length > 0 && (
        <Button type="primary" onClick={() => setMerging(true)}>
          {t('merge.open')}
        </Button>
      )}
      {merging && first && (
        <MergeForm
          kind={kind.code}
          known={ready}
          initial={{ stays: [first.id], ends: rest.map(({ id }) => id) }}
          onClose={() => setMerging(false)}
        />
      )}
    </div>
  )
}
