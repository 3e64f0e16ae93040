import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { api } from '#api/api.ts'
import { useForm } from '#engines/fields/form/use-form.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Answered, Failure, Loading } from '#kit/states.tsx'
import { useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import styles from './enroll.module.css'
import { EnrollForm } from './enroll-form.tsx'
import type { EnrollPageData } from './enroll-page-data.ts'
import { OpenPage } from './open-page.tsx'

/** Where a link of an invitation leads: whoever comes enrolls in a list, without an account. */
export function EnrollPage() {
  const { t } = useRegisterWords()
  const token = useLocation().hash.slice(1, 101) || '-'
  // Asked once: a form that stands open is not taken away, and what has changed meanwhile is said when it is sent.
  const found = useQuery({
    queryKey: ['POST /api/enrollment-form', token],
    queryFn: () => api('POST /api/enrollment-form', { body: { token } }),
    staleTime: 'static',
  })
  const page = found.data?.page
  if (page) return <Open key={token} token={token} page={page} />
  return (
    <OpenPage title={t(found.data ? `enroll.not.${found.data.state}` : 'enroll.title')}>
      <Answered from={found} lines={5}>
        {({ state }) => (
          <section className={styles.box}>
            <p>{t(`enroll.notNote.${state}`)}</p>
            <NavLink to="/enrollment">{t('enroll.toStatus')}</NavLink>
          </section>
        )}
      </Answered>
    </OpenPage>
  )
}

function Open({ token, page }: { token: string; page: EnrollPageData }) {
  const { t } = useRegisterWords()
  const said = useSaid()
  const { form, error, retry } = useForm(page.form)
  const list = said(page.form.words)
  return (
    <OpenPage title={list} above={t('enroll.above', { unit: page.unitName })}>
      {page.heading && <p className={styles.heading}>{page.heading}</p>}
      <section className={styles.privacy}>
        <h2>{t('enroll.privacy')}</h2>
        <p>{t('enroll.keeps', { unit: page.unitName, list })}</p>
        <p>{t('enroll.sealed')}</p>
      </section>
      <section className={styles.box}>
        {error && <Failure error={error} retry={retry} />}
        {!error && !form && <Loading lines={5} />}
        {form && <EnrollForm token={token} page={page} form={form} />}
      </section>
      <p className={styles.aside}>{t('enroll.until', { day: page.until })}</p>
    </OpenPage>
  )
}
