import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Facts } from '#kit/facts.tsx'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Record } from '#kit/page/beside.tsx'
import { Part, useTitle } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useContributions } from '#shell/nouns-context.ts'
import type { MemberAnswer } from './member.ts'
import { MemberActions } from './member-actions.tsx'
import { MemberHistory, MemberPlaces } from './member-places.tsx'
import { MemberTwins } from './member-twins.tsx'
import { SealedFact } from './sealed-fact.tsx'

/** One person on the rolls: what is known of them, where they stand, what was done with it. */
export function MemberRecord() {
  const { t } = useTranslation('members')
  const { id = '' } = useParams()
  const answer = useRead('GET /api/members/{id}', { params: { id } })
  const member = answer.data?.member
  useTitle(member?.name ?? t('title'))
  const gone = member && (member.mergedInto ? 'merged' : member.forgotten ? 'forgotten' : undefined)
  return (
    <Record
      title={member?.name ?? '…'}
      mark={gone && <Mark>{t(gone)}</Mark>}
      back="/members"
      actions={answer.data && <MemberActions answer={answer.data} />}
    >
      <Answered from={answer}>{(found) => <MemberBody key={found.member.id} answer={found} />}</Answered>
    </Record>
  )
}

function MemberBody({ answer }: { answer: MemberAnswer }) {
  const { t } = useTranslation('members')
  const { member, unit, can } = answer
  const { member: Service } = useContributions('parts')
  const sealed = (trait: 'phone' | 'idNumber' | 'guardianPhone', masked: string | null) => (
    <SealedFact key={trait} id={member.id} trait={trait} masked={masked} may={can.whole} />
  )
  return (
    <>
      {member.mergedInto && (
        <p>
          {t('mergedNote')} <NavLink to={`/members/${member.mergedInto}`}>{t('toOther')}</NavLink>
        </p>
      )}
      {member.forgotten && <p className="muted">{t('forgottenNote')}</p>}
      <Facts
        items={[
          [t('unit'), unit.name],
          [t('phone'), sealed('phone', member.maskedPhone)],
          [t('idNumber'), sealed('idNumber', member.maskedIdNumber)],
          [t('born'), member.born],
          [t('guardian'), member.guardian],
          ...(member.guardian
            ? ([
                [t('guardianPhone'), sealed('guardianPhone', member.maskedGuardianPhone)],
                [t('consentedOn'), member.consentedOn],
              ] as const)
            : []),
          [t('account'), member.account ? t('linked') : ''],
          [t('code'), member.code],
        ]}
      />
      <Part title={t('places')}>
        <MemberPlaces answer={answer} />
      </Part>
      {Service && <Service id={member.id} />}
      {can.manage && <MemberTwins member={member} />}
      <Part title={t('history')}>
        <MemberHistory answer={answer} />
      </Part>
    </>
  )
}
