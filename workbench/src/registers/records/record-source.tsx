import { useRead } from '#api/use-read.ts'
import { NavLink } from '#kit/nav-link.tsx'
import type { SourceProps } from '#shell/noun.ts'
import { SeenSource } from '../../figures/index.ts'
import { useRegisterWords } from '../register-words.ts'
import { recordAddress } from './record.ts'
import { RecordBody } from './record-body.tsx'

/** A record of a list behind a figure: what it holds, since when it stands, and what proves it. */
export function RecordSource({ id }: SourceProps) {
  const { t } = useRegisterWords()
  const answer = useRead('GET /api/register-records/{id}', { params: { id } })
  return (
    <SeenSource from={answer}>
      {(whole) => (
        <>
          <h2>{whole.record.name}</h2>
          <p>
            <NavLink to={recordAddress(whole.record)}>{t('source.open')}</NavLink>
          </p>
          <RecordBody answer={whole} />
        </>
      )}
    </SeenSource>
  )
}
