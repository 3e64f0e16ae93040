import { useState } from 'react'
import { Button } from '#kit/button.tsx'
import { onTop } from '#kit/later/on-top.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { useTeamWords } from '../../teams/index.ts'
import type { SessionAnswer } from '../session.ts'
import type { Roll } from './roll.ts'
import styles from './session-roll.module.css'

const RollForm = onTop(() => import('./roll-form.tsx'), 'RollForm')

/** Who of the rolls took part in a session: what they did counts as their service with it. */
export function SessionRoll({ answer: { session, roll, can } }: { answer: SessionAnswer }) {
  const { t } = useTeamWords()
  const [writing, setWriting] = useState(false)
  return (
    <section>
      <h3>{t('session.title')}</h3>
      <RollLines roll={roll} />
      {(can.record || can.correct) && (
        <Button size="small" onClick={() => setWriting(true)}>
          {t(roll.people.length > 0 ? 'session.change' : 'session.open')}
        </Button>
      )}
      {writing && <RollForm session={session} roll={roll} onClose={() => setWriting(false)} />}
    </section>
  )
}

function RollLines({ roll: { people } }: { roll: Roll }) {
  const { t } = useTeamWords()
  if (people.length === 0) return <p className="muted">{t('session.nobody')}</p>
  return (
    <ul className={styles.people}>
      {people.map(({ memberId, name, unitName, part, hours, teamId, teamName }) => (
        <li key={memberId}>
          <span className={styles.who}>
            <NavLink to={`/members/${memberId}`}>{name}</NavLink>
            <span className="muted">{unitName}</span>
            {teamId && <NavLink to={`/register-records/${teamId}`}>{teamName}</NavLink>}
          </span>
          <span className={styles.what}>
            {t(`part.${part}`)} {t('hoursOf', { hours })}
          </span>
        </li>
      ))}
    </ul>
  )
}
