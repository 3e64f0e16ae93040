import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { DefinitionFacts } from '#engines/fields/facts/definition-facts.tsx'
import { ReasonDialog } from '#engines/workflow/dialogs.ts'
import { Button } from '#kit/button.tsx'
import { Facts } from '#kit/facts.tsx'
import { moment } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { onTop } from '#kit/later/on-top.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Record } from '#kit/page/beside.tsx'
import { Part, useTitle } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Answered } from '#kit/states.tsx'
import { NamedHere } from '../naming/named.tsx'
import { listAddress, useSaid } from '../records/record.ts'
import styles from '../records/records.module.css'
import { useRegisterWords } from '../register-words.ts'
import { type EnrollmentAnswer, enrollmentsAddress } from './enrollment.ts'
import { EnrollmentMark, inFours } from './enrollment-mark.tsx'

const ApproveForm = onTop(() => import('./approve-form.tsx'), 'ApproveForm')

/** What somebody sent by a link, whom on the rolls it may be, and the answer to it. */
export function EnrollmentRecord() {
  const { t } = useRegisterWords()
  const { id = '' } = useParams()
  const answer = useRead('GET /api/enrollments/{id}', { params: { id } })
  const sent = answer.data?.enrollment
  const title = sent ? sent.name || inFours(sent.code) : '…'
  useTitle(sent ? title : t('enrollments.title'))
  return (
    <Record
      title={title}
      mark={sent && <EnrollmentMark state={sent.state} />}
      back={enrollmentsAddress}
      actions={answer.data && <EnrollmentActions answer={answer.data} />}
    >
      <Answered from={answer}>{(found) => <EnrollmentBody answer={found} />}</Answered>
    </Record>
  )
}

function EnrollmentActions({ answer }: { answer: EnrollmentAnswer }) {
  const { t } = useRegisterWords()
  const [form, setForm] = useState<'approve' | 'decline'>()
  const decline = useWrite('POST /api/enrollments/{id}/decline', () =>
    message.success(t('enrollments.declined')),
  )
  if (answer.enrollment.state !== 'waiting') return null
  const done = () => setForm(undefined)
  return (
    <>
      <Button type="primary" onClick={() => setForm('approve')}>
        {t('enrollments.approve')}
      </Button>
      <Button onClick={() => setForm('decline')}>{t('enrollments.decline')}</Button>
      {form === 'approve' && <ApproveForm answer={answer} onClose={done} />}
      {form === 'decline' && (
        <ReasonDialog
          title={t('enrollments.declineTitle', { name: answer.enrollment.name })}
          note={t('enrollments.declineNote')}
          label={t('enrollments.decline')}
          reasons={t('enrollments.reasons', { returnObjects: true }) as string[]}
          send={(reason) => decline.send({ params: { id: answer.enrollment.id }, body: { reason } })}
          onClose={done}
        />
      )}
    </>
  )
}

function EnrollmentBody({ answer }: { answer: EnrollmentAnswer }) {
  const { t } = useRegisterWords()
  const { t: person } = useTranslation('members')
  const said = useSaid()
  const { enrollment: sent, kind, values, named, likely, unasked } = answer
  const blank = kind.form.fields.filter(({ code }) => unasked.includes(code)).map(({ words }) => said(words))
  return (
    <>
      {sent.state === 'approved' && sent.recordId && (
        <p>
          {t('enrollments.becameNote')}{' '}
          <NavLink to={`/register-records/${sent.recordId}`}>{t('enrollments.toRecord')}</NavLink>
        </p>
      )}
      {sent.state === 'lapsed' && <p className="muted">{t('enrollments.lapsedNote')}</p>}
      <div className={styles.facts}>
        <Facts
          items={[
            [
              t('list'),
              <NavLink key="list" to={listAddress(kind.code)}>
                {said(kind.form.words)}
              </NavLink>,
            ],
            [t('unit'), sent.unitName],
            [person('phone'), sent.maskedPhone],
            [person('idNumber'), sent.maskedIdNumber],
            [person('born'), sent.born],
            [person('guardian'), sent.guardian],
            [person('guardianPhone'), sent.maskedGuardianPhone],
            [person('consentedOn'), sent.consentedOn],
          ]}
        />
        <NamedHere named={named}>
          <DefinitionFacts definition={kind.form} values={values} />
        </NamedHere>
        <Facts
          items={[
            [t('enrollments.sentAt'), moment(sent.sentAt)],
            [t('enrollments.code'), inFours(sent.code)],
            [
              t('enrollments.answered'),
              sent.answeredAt && `${moment(sent.answeredAt)} ${sent.answeredByName}`,
            ],
            [t('enrollments.reason'), sent.reason],
          ]}
        />
      </div>
      {sent.state === 'waiting' && blank.length > 0 && (
        <p className="muted">{t('enrollments.unasked', { fields: blank.join(t('and')) })}</p>
      )}
      {likely.length > 0 && <Likely likely={likely} />}
    </>
  )
}

/** Those on the rolls whom it may be; one who stands in the list already cannot be let in once more. */
function Likely({ likely }: Pick<EnrollmentAnswer, 'likely'>) {
  const { t } = useRegisterWords()
  const { t: person } = useTranslation('members')
  return (
    <Part title={t('enrollments.likely')}>
      <ul className={styles.facts}>
        {likely.map(({ id, name, unit, by, maskedPhone, stands }) => (
          <li key={id}>
            <NavLink to={`/members/${id}`}>{name}</NavLink>
            <div className="muted">
              {[unit, maskedPhone, person(`who.by.${by}`)].filter(Boolean).join(' · ')}
            </div>
            {stands && (
              <Notice tone="warning" title={t('enrollments.stands', { unit: stands })}>
                {t('enrollments.standsHint')}
              </Notice>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
