import { useState } from 'react'
import { usePages } from '#api/use-read.ts'
import { ExportButton } from '#engines/lists/export-button.tsx'
import { Button } from '#kit/button.tsx'
import { Segments } from '#kit/controls/segments.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { today } from '#kit/format.ts'
import { onTop } from '#kit/later/on-top.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Failure, Loading } from '#kit/states.tsx'
import type { TeamProps } from '#shell/noun.ts'
import { useTeamWords } from '../team-words.ts'
import type { Rolled } from './rolled.ts'
import { RowActs } from './row-acts.tsx'
import styles from './team-roll.module.css'

const AddPeople = onTop(() => import('./add-people.tsx'), 'AddPeople')

/** Who was in a team on a day, whoever led it first; those who may, enter and end. */
export function TeamRoll({ team, may }: TeamProps) {
  const { t } = useTeamWords()
  const [day, setDay] = useState(today())
  const [which, setWhich] = useState<'day' | 'ever'>('day')
  const [adding, setAdding] = useState(false)
  const query = { team, ...(which === 'ever' ? { ever: true } : { day }) }
  const pages = usePages('GET /api/team-members', { query }, { totals: true })
  const count = pages.totals?.count
  return (
    <Part
      title={count === undefined ? t('roll') : t('rollOf', { count })}
      actions={may && <Button onClick={() => setAdding(true)}>{t('add.open')}</Button>}
    >
      <div className={styles.asked}>
        <Segments
          label={t('which')}
          value={which}
          options={[
            { value: 'day', label: t('onDay') },
            { value: 'ever', label: t('ever') },
          ]}
          onChange={setWhich}
        />
        {which === 'day' && (
          <span className={styles.day}>
            <DayField
              quiet
              label={t('day')}
              value={day}
              latest={today()}
              onChange={(to) => setDay(to ?? today())}
            />
          </span>
        )}
        <ExportButton list="team-members" query={query} />
      </div>
      {pages.error && <Failure error={pages.error} retry={pages.retry} />}
      {!pages.rows && !pages.error && <Loading lines={3} />}
      {pages.rows?.length === 0 && <p className="muted">{t(which === 'ever' ? 'nobodyEver' : 'nobody')}</p>}
      <ul className={styles.roll}>
        {pages.rows?.map((row) => (
          <li key={row.id}>
            <RolledLine row={row} />
            {may && <RowActs team={team} row={row} />}
          </li>
        ))}
      </ul>
      {pages.hasMore && (
        <Button loading={pages.loadingMore} onClick={() => void pages.more()}>
          {t('more')}
        </Button>
      )}
      {adding && <AddPeople team={team} onClose={() => setAdding(false)} />}
    </Part>
  )
}

function RolledLine({ row }: { row: Rolled }) {
  const { t } = useTeamWords()
  const { memberId, name, unitName, since, until, leads, led, cameFrom, hours } = row
  const stretch = (one: { since: string; until: string | null }) => t(one.until ? 'fromTo' : 'from', one)
  return (
    <span className={styles.line}>
      <span className={styles.who}>
        <NavLink to={`/members/${memberId}`}>{name}</NavLink>
        {leads && <Mark tone="sky">{t('leader')}</Mark>}
        <span className="muted">{unitName}</span>
      </span>
      <span className="muted small">
        {stretch({ since, until })}
        {led.length > 0 && ` · ${t('led', { days: led.map(stretch).join('、') })}`}
        {hours > 0 && ` · ${t('hours', { hours })}`}
        {cameFrom && ` · ${t('cameFrom', { team: cameFrom })}`}
      </span>
    </span>
  )
}
