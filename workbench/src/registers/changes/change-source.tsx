import { useRead } from '#api/use-read.ts'
import { NavLink } from '#kit/nav-link.tsx'
import type { SourceProps } from '#shell/noun.ts'
import { SeenSource } from '../../figures/index.ts'
import { recordAddress, useRecordWords } from '../records/record.ts'
import { useRegisterWords } from '../register-words.ts'
import { titleOf } from './change.ts'
import { ChangeBody } from './change-body.tsx'

/** A change of a record behind a figure that moved. */
export function ChangeSource({ id }: SourceProps) {
  const { t } = useRegisterWords()
  const answer = useRead('GET /api/register-changes/{id}', { params: { id } })
  const word = useRecordWords(answer.data?.kind)
  return (
    <SeenSource from={answer}>
      {(whole) => (
        <>
          <h2>
            {t(titleOf(whole.change), {
              ...{ name: whole.record.name, year: whole.change.review },
              end: word('end'),
            })}
          </h2>
          <p>
            <NavLink to={recordAddress(whole.record)}>{t('source.open')}</NavLink>
          </p>
          <ChangeBody answer={whole} />
        </>
      )}
    </SeenSource>
  )
}
