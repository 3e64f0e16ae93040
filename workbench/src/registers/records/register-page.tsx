import { useState } from 'react'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { today } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { onTop } from '#kit/later/on-top.ts'
import { useGo } from '#kit/nav-link.tsx'
import { Answered } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { useSession } from '#shell/session/session.ts'
import { invitationsAddress, waitingAddress } from '../enrollments/enrollment.ts'
import type { RegisterKindAnswer } from '../kinds/register-kind.ts'
import { useRegisterWords } from '../register-words.ts'
import { boardAddress, validityAddress } from '../reviews/review.ts'
import { listAddress, performanceAddress, trainingAddress, useSaid } from './record.ts'
import { Standing } from './standing.tsx'
import { useRecordColumns, useValueColumns } from './use-record-columns.tsx'
import { queryOf, useRecordFilters } from './use-record-filters.ts'

const EnterRecord = onTop(() => import('./enter-record.tsx'), 'EnterRecord')

/** One list: what stands in it, what stood on any day, who entered and who left. */
export function RegisterPage() {
  const { code = '' } = useParams()
  const answer = useRead('GET /api/register-kinds/{code}', { params: { code } })
  return <Answered from={answer}>{(found) => <Register key={code} found={found} />}</Answered>
}

/** People are told apart on the rolls, whatever lists they stand in; other records within their list. */
const twinsOf = ({ code, person, alike }: RegisterKindAnswer['kind']) =>
  person && !alike?.length ? '/members?likely=true' : `${listAddress(code)}/twins`

function Register({ found: { kind, ranking, can } }: { found: RegisterKindAnswer }) {
  const { t } = useRegisterWords()
  const go = useGo()
  const said = useSaid()
  const { may } = useSession()
  const { id: organizationId, unit } = useUnit()
  const [entering, setEntering] = useState(false)
  const columns = useRecordColumns(kind)
  const values = useValueColumns(kind)
  const filters = useRecordFilters(kind)
  const closed = kind.closedOn !== null && kind.closedOn <= today()
  const takes = may('register.record') && !closed
  return (
    <ListPage
      list="register-records"
      title={said(kind.form.words)}
      note={t('keptIn', { unit: unit?.shortName })}
      actions={
        <>
          {kind.review && <Button onClick={() => go(boardAddress(kind.code))}>{t('review.open')}</Button>}
          {kind.validity && (
            <Button onClick={() => go(validityAddress(kind.code))}>{t('validity.open')}</Button>
          )}
          {ranking && <Button onClick={() => go(performanceAddress(kind.code))}>{t('performance')}</Button>}
          {kind.training && <Button onClick={() => go(trainingAddress(kind.code))}>{t('training')}</Button>}
          {can.define && (
            <Button onClick={() => go(`${listAddress(kind.code)}/definition`)}>{t('define')}</Button>
          )}
          <Button onClick={() => go(twinsOf(kind))}>{t('twins.open')}</Button>
          {kind.person && may('register.record') && (
            <>
              <Button onClick={() => go(invitationsAddress(kind.code))}>{t('invitations.open')}</Button>
              <Button onClick={() => go(waitingAddress(kind.code))}>{t('enrollments.open')}</Button>
            </>
          )}
          {takes && (
            <Button onClick={() => go(`${listAddress(kind.code)}/import`)}>{t('import.open')}</Button>
          )}
        </>
      }
      begin={
        takes && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
            {t('enter.open')}
          </Button>
        )
      }
      columns={columns}
      own={{ views: kind.code, columns: values }}
      filters={filters}
      query={(urlState) => queryOf(kind, organizationId, urlState)}
      first="name"
      to={(one) => `${listAddress(kind.code)}/${one.id}`}
      current={useParams().id}
      none={[t('none'), t('noneHint')]}
      noneFound={[t('noneFound'), t('noneHint')]}
    >
      {kind.closedOn && (
        <Notice
          tone="info"
          role="status"
          room="below"
          title={t('close.since', { day: kind.closedOn, why: kind.closedWhy })}
        />
      )}
      <Standing kind={kind} organization={organizationId} />
      {entering && <EnterRecord kind={kind} onClose={() => setEntering(false)} />}
    </ListPage>
  )
}
