import { Form } from 'antd'
import { useState } from 'react'
import { readOnce } from '#api/api.ts'
import { Button } from '#kit/button.tsx'
import { message } from '#kit/say/say.ts'
import { TeamField, useTeamWords } from '../../teams/index.ts'
import type { WrittenPart } from './people-lines.tsx'
import styles from './session-roll.module.css'

/** As many as one session names. */
const MOST = 500

/** Brings everybody who was in a team on the day of the session. */
export function BringTeam({
  day,
  onBring,
}: {
  day: string
  /** Answers how many of them were not there yet. */
  onBring: (people: readonly Omit<WrittenPart, 'part' | 'hours'>[]) => number
}) {
  const { t } = useTeamWords()
  const [team, setTeam] = useState<{ id: string; name: string }>()
  const [busy, setBusy] = useState(false)
  const bring = async () => {
    if (!team) return
    setBusy(true)
    await readOnce('GET /api/team-members', { query: { team: team.id, day, limit: MOST } })
      .then(({ items }) => {
        const people = items.map(({ memberId, name, unitName }) => ({
          ...{ memberId, name, unitName, team: team.id, teamName: team.name },
        }))
        const n = onBring(people)
        if (n === 0) message.info(t(items.length > 0 ? 'session.allThere' : 'session.teamEmpty', { day }))
      })
      .catch((error: Error) => message.error(error.message))
      .finally(() => setBusy(false))
  }
  return (
    <Form.Item label={t('session.team')}>
      <div className={styles.bring}>
        <TeamField label={t('session.team')} value={team} onChange={setTeam} />
        <Button disabled={!team} loading={busy} onClick={() => void bring()}>
          {t('session.bring')}
        </Button>
      </div>
    </Form.Item>
  )
}
