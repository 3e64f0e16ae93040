import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { ReasonDialog } from '#engines/workflow/dialogs.ts'
import { Button } from '#kit/button.tsx'
import { onTop } from '#kit/later/on-top.ts'
import { useGo } from '#kit/nav-link.tsx'
import { message } from '#kit/say/say.ts'
import { useSession } from '#shell/session/session.ts'
import type { MemberAnswer } from './member.ts'

const LinkAccount = onTop(() => import('./link-account.tsx'), 'LinkAccount')
const CorrectMember = onTop(() => import('./correct-member.tsx'), 'CorrectMember')

/** What is done with what is known of a person: corrected, taken apart again, forgotten. */
export function MemberActions({ answer: { member, can } }: { answer: MemberAnswer }) {
  const { t } = useTranslation('members')
  const { may } = useSession()
  const go = useGo()
  const [open, setOpen] = useState<'correct' | 'link' | 'forget'>()
  const params = { id: member.id }
  const forget = useWrite('POST /api/members/{id}/forget', () => message.success(t('forget.done')))
  const part = useWrite('POST /api/members/{id}/part', () => message.success(t('part.done')))
  const close = () => setOpen(undefined)
  const merged = member.mergedInto !== null && may('member.manage')
  return (
    <>
      {!member.mergedInto && (
        <Button onClick={() => go(`/contributions/${member.id}`)}>{t('contribution')}</Button>
      )}
      {can.record && <Button onClick={() => setOpen('correct')}>{t('correct.open')}</Button>}
      {merged && (
        <Button
          loading={part.busy}
          onClick={() => part.send({ params }).catch((error: Error) => message.error(error.message))}
        >
          {t('part.open')}
        </Button>
      )}
      {can.manage && <Button onClick={() => setOpen('link')}>{t('link.open')}</Button>}
      {can.manage && (
        <Button danger onClick={() => setOpen('forget')}>
          {t('forget.open')}
        </Button>
      )}
      {open === 'correct' && <CorrectMember member={member} onClose={close} />}
      {open === 'link' && <LinkAccount member={member} onClose={close} />}
      {open === 'forget' && (
        <ReasonDialog
          title={t('forget.title', { name: member.name })}
          note={t('forget.note')}
          label={t('forget.yes')}
          reasons={t('forget.reasons', { returnObjects: true }) as string[]}
          send={(reason) => forget.send({ params, body: { reason } }).then(() => undefined)}
          onClose={close}
        />
      )}
    </>
  )
}
