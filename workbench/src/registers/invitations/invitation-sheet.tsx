import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { LinkCode } from '#kit/link-code.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { invitationsAddress } from '../enrollments/enrollment.ts'
import { useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { type InvitationAnswer, linkOf } from './invitation.ts'
import styles from './invitations.module.css'

/** One sheet of A4 for a wall: whose list, what for, the code, until when. */
export function InvitationSheet() {
  const { t } = useRegisterWords()
  const { code = '', id = '' } = useParams()
  const go = useGo()
  const answer = useRead('GET /api/invitations/{id}', { params: { id } })
  return (
    <Page
      title={t('invitations.sheet')}
      note={t('invitations.sheetNote')}
      actions={
        <>
          <Button onClick={() => go(`${invitationsAddress(code)}/${id}`)}>{t('invitations.back')}</Button>
          <Button type="primary" onClick={() => window.print()}>
            {t('invitations.print')}
          </Button>
        </>
      }
    >
      <Answered from={answer}>{(found) => <Sheet answer={found} />}</Answered>
    </Page>
  )
}

function Sheet({ answer: { invitation, kind, token } }: { answer: InvitationAnswer }) {
  const { t } = useRegisterWords()
  const said = useSaid()
  if (!token) return <p>{t('invitations.lost')}</p>
  const link = linkOf(token)
  return (
    <article className={styles.sheet}>
      <p className={styles.unit}>{invitation.unitName}</p>
      <h2 className={styles.list}>{said(kind.form.words)}</h2>
      <p className={styles.call}>{t('invitations.call')}</p>
      {invitation.heading && <p className={styles.heading}>{invitation.heading}</p>}
      <LinkCode link={link} size={400} className={styles.code} />
      <p className={styles.how}>{t('invitations.how')}</p>
      <p className={styles.address}>{link}</p>
      <p className={styles.until}>{t('invitations.untilDay', { day: invitation.until })}</p>
    </article>
  )
}
