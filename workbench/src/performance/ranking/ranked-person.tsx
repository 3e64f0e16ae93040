import { useParams } from 'react-router'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Record } from '#kit/page/beside.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useYear } from '#shell/chosen.ts'
import { performanceAddress, useSaid } from '../../registers/index.ts'
import { useTeamWords } from '../../teams/index.ts'
import { usePerformanceWords } from '../performance-words.ts'
import styles from './ranking.module.css'

type Performance = Answer<'GET /api/members/{id}/performance'>

/** How somebody's points of a year came about, and the records they are counted from. */
export function RankedPerson() {
  const { t } = usePerformanceWords()
  const { code = '', id = '' } = useParams()
  const { year } = useYear()
  const answer = useRead('GET /api/members/{id}/performance', {
    params: { id },
    query: { kind: code, year },
  })
  return (
    <Record title={answer.data?.member.name ?? '…'} back={performanceAddress(code)}>
      <Answered from={answer}>
        {(found) => (
          <>
            <p className="muted">{t('one.day', { day: found.day })}</p>
            <p>
              <NavLink to={`/members/${id}`}>{t('one.person')}</NavLink>
            </p>
            <Part title={t('one.how')}>
              <Arithmetic of={found} />
            </Part>
            <Part title={t('one.records')}>
              <Records of={found} />
            </Part>
          </>
        )}
      </Answered>
    </Record>
  )
}

function Arithmetic({ of: { parts, points } }: { of: Performance }) {
  const { t } = usePerformanceWords()
  const said = useSaid()
  return (
    <dl className={styles.sum}>
      {parts.map((part) => (
        <div key={part.code} className={part.number === 0 ? 'muted' : undefined}>
          <dt>
            {said(part.words)}
            <span className="muted small">
              {t('one.rule', { ...part, unit: t(`unit.${part.of}`) })}
              {part.full > part.points && t('one.cut', part)}
            </span>
          </dt>
          <dd>{part.points}</dd>
        </div>
      ))}
      <div className={styles.whole}>
        <dt>{t('one.sum')}</dt>
        <dd>{t('one.points', { points })}</dd>
      </div>
    </dl>
  )
}

function Records({ of: { records } }: { of: Performance }) {
  const { t } = usePerformanceWords()
  const { t: of } = useTeamWords()
  if (records.length === 0) return <p className="muted">{t('one.noRecords')}</p>
  return (
    <ul className={styles.records}>
      {records.map(({ id, day, screen, what, part, hours }) => (
        <li key={id}>
          <span>{day}</span>
          <span className={styles.what}>
            {screen ? <NavLink to={screen}>{what}</NavLink> : what || t('one.elsewhere')}
          </span>
          <span>
            {of(`part.${part}`)} {of('hoursOf', { hours })}
          </span>
        </li>
      ))}
    </ul>
  )
}
