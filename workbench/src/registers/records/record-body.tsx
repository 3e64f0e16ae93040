import type { ReactNode } from 'react'
import { DefinitionFacts } from '#engines/fields/facts/definition-facts.tsx'
import { RecordHistory } from '#engines/workflow/record-history.tsx'
import { ReturnReason } from '#engines/workflow/return-reason.tsx'
import { WaitsFor } from '#engines/workflow/waits-for.tsx'
import { Facts } from '#kit/facts.tsx'
import { EvidenceList } from '#kit/files/evidence-list.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { NamedHere } from '../naming/named.tsx'
import { useRegisterWords } from '../register-words.ts'
import { listAddress, type RecordAnswer, useRecordWords, useSaid } from './record.ts'
import styles from './records.module.css'

/** What there is to see of a record, for whoever opens it or checks it. */
export function RecordBody({
  answer,
  above,
  children,
}: {
  answer: RecordAnswer
  /** What is to be known before all else. */
  above?: ReactNode
  children?: ReactNode
}) {
  const { t } = useRegisterWords()
  const { record, kind, values, left, named, files, member, unit, area, evidence, history } = answer
  const word = useRecordWords(kind)
  const said = useSaid()
  return (
    <>
      {above}
      <ReturnReason history={history} state={record.state} />
      <WaitsFor answer={answer} />
      <div className={styles.facts}>
        <Facts
          items={[
            [
              t('list'),
              <NavLink key="list" to={listAddress(kind.code)}>
                {said(kind.form.words)}
              </NavLink>,
            ],
            ...(member ? [personFact(member, t('person.who'))] : []),
            [t('unit'), unit.name],
            [t('area'), [...area].reverse().join(' › ')],
            [word('since'), record.since],
            [word('until'), record.until],
          ]}
        />
        <NamedHere named={named} files={files} links>
          <DefinitionFacts definition={kind.form} values={values} left={left} />
        </NamedHere>
        <Facts
          items={[
            [t('remark'), record.note],
            [t('code'), record.code],
          ]}
        />
      </div>
      {evidence.length > 0 && (
        <section className={styles.proof} aria-label={t('evidence')}>
          <EvidenceList evidence={evidence} />
        </section>
      )}
      {children}
      {history.length > 0 && <RecordHistory history={history} />}
    </>
  )
}

/** Who it is about, by the number that tells two of one name apart; leads to all that is known of them. */
const personFact = (
  { id, name, maskedPhone }: NonNullable<RecordAnswer['member']>,
  label: string,
): [string, ReactNode] => [
  label,
  <span key="member">
    <NavLink to={`/members/${id}`}>{name}</NavLink> {maskedPhone}
  </span>,
]
