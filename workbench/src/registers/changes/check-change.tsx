import { useRead } from '#api/use-read.ts'
import { CheckView } from '#engines/workflow/check-view.tsx'
import { Facts } from '#kit/facts.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import type { CheckViewProps } from '#shell/noun.ts'
import { recordAddress, useRecordWords, useSaid } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { titleOf } from './change.ts'
import { ChangeBody } from './change-body.tsx'

/** A record's change or end under the checker's eyes. */
export function CheckChange({ id, keys }: CheckViewProps) {
  const { t } = useRegisterWords()
  const said = useSaid()
  const answer = useRead('GET /api/register-changes/{id}', { params: { id } })
  const { change, record, kind } = answer.data ?? {}
  const word = useRecordWords(kind)
  const title =
    record && change && t(titleOf(change), { name: record.name, year: change.review, end: word('end') })
  return (
    <CheckView
      path="register-changes"
      id={id}
      keys={keys}
      answer={answer}
      record={change}
      title={title}
      may={answer.data?.can.check === true}
    >
      {(whole) => (
        <>
          <Facts
            items={[
              [t('list'), said(whole.kind.form.words)],
              [
                t('record.name'),
                <NavLink key="name" to={recordAddress(whole.record)}>
                  {whole.record.name}
                </NavLink>,
              ],
            ]}
          />
          <ChangeBody answer={whole} />
        </>
      )}
    </CheckView>
  )
}
