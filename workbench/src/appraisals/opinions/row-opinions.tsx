import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { exact, moment } from '#kit/format.ts'
import { useSession } from '#shell/session/session.ts'
import { OpinionForm } from './opinion-form.tsx'
import styles from './opinions.module.css'
import { RowResult } from './row-result.tsx'
import { RowSamples } from './row-samples.tsx'
import type { Opinions } from './use-opinions.ts'
import type { Version } from './version.ts'

interface RowOpinionsProps {
  id: string
  version: Version
  opinions: Opinions
  code: string
  name: string
  row: Version['scored']['rows'][number] | undefined
}

/** One row: its score, what was said of it, and for an evaluator the place to say something. */
export function RowOpinions({ id, version, opinions, code, name, row }: RowOpinionsProps) {
  const { t } = useTranslation('opinions')
  const { person } = useSession()
  const [open, setOpen] = useState(false)
  const said = opinions.opinions.filter((one) => one.code === code)
  const own = said.find(({ personId }) => personId === person.id)
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <strong className={styles.name}>{name}</strong>
        {row && (
          <span className="muted">
            {t('official', { score: exact(row.score), weight: exact(row.weight) })}
          </span>
        )}
        {opinions.mayJudge && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'close' : own ? 'change' : 'say')}
          </Button>
        )}
      </div>
      <RowResult code={code} version={version} />
      {said.map(({ personId, personName, score, comment, saidAt }) => (
        <p key={personId} className={styles.said}>
          {score !== null && <strong>{t('points', { score: exact(score) })}</strong>} {comment}{' '}
          <span className="muted small">
            {personName} · {moment(saidAt)}
          </span>
        </p>
      ))}
      {open && (
        <OpinionForm
          id={id}
          number={version.version.number}
          code={code}
          weight={row?.weight}
          own={own}
          onDone={() => setOpen(false)}
        />
      )}
      <RowSamples id={id} version={version} opinions={opinions} code={code} open={open} />
    </li>
  )
}
