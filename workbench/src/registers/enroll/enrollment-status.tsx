import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useLocation, useNavigate } from 'react-router'
import { api } from '#api/api.ts'
import type { Answer } from '#api/contract.ts'
import { Facts } from '#kit/facts.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { Answered } from '#kit/states.tsx'
import { EnrollmentMark, inFours } from '../enrollments/enrollment-mark.tsx'
import { useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import styles from './enroll.module.css'
import { OpenPage } from './open-page.tsx'

/** How it stands with what somebody sent, by the number they were given; nothing of who they are. */
export function EnrollmentStatus() {
  const { t } = useRegisterWords()
  const code = useLocation().hash.slice(1, 41)
  return (
    <OpenPage title={t('enroll.statusTitle')}>{code ? <Asked key={code} code={code} /> : <Ask />}</OpenPage>
  )
}

function Asked({ code }: { code: string }) {
  const { t } = useRegisterWords()
  const found = useQuery({
    queryKey: ['POST /api/enrollment-status', code],
    queryFn: () => api('POST /api/enrollment-status', { body: { code } }),
  })
  return (
    <>
      <Answered from={found} lines={4}>
        {(answer) =>
          answer ? (
            <Standing code={code} answer={answer} />
          ) : (
            <section className={styles.box}>
              <p>{t('enroll.noSuch', { code: inFours(code) })}</p>
            </section>
          )
        }
      </Answered>
      <Ask />
    </>
  )
}

function Standing({
  code,
  answer,
}: {
  code: string
  answer: NonNullable<Answer<'POST /api/enrollment-status'>>
}) {
  const { t } = useRegisterWords()
  const said = useSaid()
  return (
    <section className={styles.box}>
      <p className={styles.number}>{inFours(code)}</p>
      <p className={styles.keep}>{t('enroll.keepNumber')}</p>
      <Facts
        items={[
          [t('state'), <EnrollmentMark key="state" state={answer.state} />],
          [t('list'), said(answer.list)],
          [t('enroll.unit'), answer.unitName],
          [t('enrollments.sentAt'), answer.sentOn],
          [t('enroll.answeredOn'), answer.answeredOn],
          [t('enrollments.reason'), answer.reason],
        ]}
      />
      <p>{t(`enroll.next.${answer.state}`, { unit: answer.unitName })}</p>
    </section>
  )
}

function Ask() {
  const { t } = useRegisterWords()
  const navigate = useNavigate()
  return (
    <section className={styles.box}>
      <EditForm<{ code: string }>
        label={t('enroll.ask')}
        submit={async ({ code }) => navigate(`/enrollment#${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)}
      >
        <Field name="code" label={t('enroll.number')} required hint={t('enroll.numberHint')}>
          <Input maxLength={20} autoComplete="off" autoCapitalize="characters" />
        </Field>
      </EditForm>
    </section>
  )
}
