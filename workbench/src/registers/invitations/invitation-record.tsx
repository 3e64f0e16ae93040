import { useState } from 'react'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { Facts } from '#kit/facts.tsx'
import { exact, moment } from '#kit/format.ts'
import { onTop } from '#kit/later/on-top.ts'
import { LinkCode } from '#kit/link-code.tsx'
import { NavLink, useGo } from '#kit/nav-link.tsx'
import { Record } from '#kit/page/beside.tsx'
import { useTitle } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Answered } from '#kit/states.tsx'
import { enrollmentsAddress, invitationsAddress } from '../enrollments/enrollment.ts'
import { useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { type InvitationAnswer, isOpen, linkOf } from './invitation.ts'
import { InvitationMark } from './invitation-mark.tsx'
import styles from './invitations.module.css'

const ProlongInvitation = onTop(() => import('./prolong-invitation.tsx'), 'ProlongInvitation')

/** One link: its code to be shown and printed, how many came by it, and its end. */
export function InvitationRecord() {
  const { t } = useRegisterWords()
  const { code = '', id = '' } = useParams()
  const answer = useRead('GET /api/invitations/{id}', { params: { id } })
  const found = answer.data?.invitation
  useTitle(found?.unitName ?? t('invitations.open'))
  return (
    <Record
      title={found?.unitName ?? '…'}
      mark={found && <InvitationMark state={found.state} />}
      back={invitationsAddress(code)}
      actions={
        answer.data && answer.data.invitation.state !== 'ended' && <InvitationActions answer={answer.data} />
      }
    >
      <Answered from={answer}>{(whole) => <InvitationBody answer={whole} />}</Answered>
    </Record>
  )
}

function InvitationActions({ answer: { invitation, token } }: { answer: InvitationAnswer }) {
  const { t } = useRegisterWords()
  const go = useGo()
  const confirm = useConfirm()
  const [prolonging, setProlonging] = useState(false)
  const params = { id: invitation.id }
  const end = useWrite('POST /api/invitations/{id}/end', () => message.success(t('invitations.ended')))
  const replace = useWrite('POST /api/invitations/{id}/replace', () =>
    message.success(t('invitations.replaced')),
  )
  const sure = async (what: 'end' | 'replace', act: typeof end | typeof replace) => {
    const yes = await confirm({
      title: t(`invitations.${what}Title`),
      content: t(`invitations.${what}Note`),
      yes: t(`invitations.${what}`),
    })
    if (yes) await act.send({ params }).catch((error: Error) => message.error(error.message))
  }
  return (
    <>
      {token && (
        <Button
          type="primary"
          onClick={() => go(`${invitationsAddress(invitation.kind)}/${invitation.id}/sheet`)}
        >
          {t('invitations.print')}
        </Button>
      )}
      <Button onClick={() => setProlonging(true)}>{t('invitations.prolong')}</Button>
      {isOpen(invitation) && (
        <Button loading={replace.busy} onClick={() => void sure('replace', replace)}>
          {t('invitations.replace')}
        </Button>
      )}
      <Button danger loading={end.busy} onClick={() => void sure('end', end)}>
        {t('invitations.end')}
      </Button>
      {prolonging && <ProlongInvitation invitation={invitation} onClose={() => setProlonging(false)} />}
    </>
  )
}

function InvitationBody({ answer: { invitation, kind, token } }: { answer: InvitationAnswer }) {
  const { t } = useRegisterWords()
  const said = useSaid()
  const unasked = kind.form.fields.filter(({ code }) => invitation.unasked.includes(code))
  const sent = `${enrollmentsAddress}?kind=${invitation.kind}&invitation=${invitation.id}`
  return (
    <>
      {token ? <LinkToShow link={linkOf(token)} /> : isOpen(invitation) && <p>{t('invitations.lost')}</p>}
      <Facts
        items={[
          [t('invitations.until'), invitation.until],
          [t('invitations.most'), invitation.most && exact(invitation.most)],
          [
            t('invitations.came'),
            <NavLink key="came" to={sent}>
              {t('invitations.counts', {
                came: exact(invitation.came),
                waiting: exact(invitation.waiting),
                approved: exact(invitation.approved),
                declined: exact(invitation.declined),
              })}
            </NavLink>,
          ],
          [t('invitations.heading'), invitation.heading],
          [t('invitations.unasked'), unasked.map(({ words }) => said(words)).join(t('and'))],
          [t('invitations.madeBy'), `${invitation.madeByName} ${moment(invitation.madeAt)}`],
          [t('invitations.endedAt'), invitation.endedAt && moment(invitation.endedAt)],
        ]}
      />
    </>
  )
}

function LinkToShow({ link }: { link: string }) {
  const { t } = useRegisterWords()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      message.success(t('invitations.copied'))
    } catch {
      // Plain http has no clipboard: the link stands there to be marked by hand.
      message.warning(t('invitations.notCopied'))
    }
  }
  return (
    <div className={styles.link}>
      <LinkCode link={link} size={176} className={styles.small} />
      <div className={styles.words}>
        <p className={styles.address}>{link}</p>
        <Button size="small" onClick={() => void copy()}>
          {t('invitations.copy')}
        </Button>
        <p className="muted small">{t('invitations.linkNote')}</p>
      </div>
    </div>
  )
}
