import { useState } from 'react'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { exact } from '#kit/format.ts'
import { PlusOutlined } from '#kit/icons/places.ts'
import { onTop } from '#kit/later/on-top.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Answered } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { invitationsAddress, waitingAddress } from '../enrollments/enrollment.ts'
import type { RegisterKind } from '../kinds/register-kind.ts'
import { listAddress, useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { InvitationMark } from './invitation-mark.tsx'

const MakeInvitation = onTop(() => import('./make-invitation.tsx'), 'MakeInvitation')

/** The links by which people enroll themselves in one list: how many came, and what of it waits. */
export function InvitationsPage() {
  const { code = '' } = useParams()
  const answer = useRead('GET /api/register-kinds/{code}', { params: { code } })
  return <Answered from={answer}>{({ kind }) => <Invitations key={code} kind={kind} />}</Answered>
}

function Invitations({ kind }: { kind: RegisterKind }) {
  const { t } = useRegisterWords()
  const go = useGo()
  const said = useSaid()
  const { id: organizationId, unit } = useUnit()
  const [making, setMaking] = useState(false)
  const address = invitationsAddress(kind.code)
  return (
    <ListPage
      list="invitations"
      title={t('invitations.title', { list: said(kind.form.words) })}
      note={t('invitations.note', { unit: unit?.shortName })}
      actions={
        <>
          <Button onClick={() => go(listAddress(kind.code))}>{t('kind.toList')}</Button>
          <Button onClick={() => go(waitingAddress(kind.code))}>{t('enrollments.open')}</Button>
        </>
      }
      begin={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
          {t('invitations.make')}
        </Button>
      }
      columns={{
        unit: { of: 'unitName', order: 'unit' },
        list: { extra: true, cell: (one) => said(one.list) },
        heading: { beside: 'hide' },
        state: { align: 'line', cell: (one) => <InvitationMark state={one.state} /> },
        until: { order: 'until', align: 'line' },
        most: { extra: true, align: 'number', cell: ({ most }) => (most === null ? '' : exact(most)) },
        came: { as: 'number', align: 'number' },
        waiting: { as: 'number', align: 'number', order: 'waiting' },
        approved: { as: 'number', align: 'number', beside: 'hide' },
        declined: { as: 'number', align: 'number', beside: 'hide' },
        madeBy: { of: 'madeByName', extra: true },
        madeAt: { as: 'moment', order: 'madeAt', extra: true },
      }}
      filters={[
        {
          kind: 'choice',
          name: 'open',
          label: t('state'),
          options: [{ value: 'yes', label: t('invitations.openOnly') }],
        },
      ]}
      query={({ open }) => ({ kind: kind.code, organizationId, open: open === 'yes' ? true : undefined })}
      first="-madeAt"
      to={(one) => `${address}/${one.id}`}
      current={useParams().id}
      none={[t('invitations.none'), t('invitations.noneHint')]}
      noneFound={[t('noneFound'), t('invitations.noneHint')]}
    >
      {making && <MakeInvitation kind={kind} onClose={() => setMaking(false)} />}
    </ListPage>
  )
}
