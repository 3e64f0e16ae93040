import { useState } from 'react'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { Progress } from '#kit/controls/progress.tsx'
import { moment } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Answered, Failure } from '#kit/states.tsx'
import { useMetricName, useMetricOf } from '../use-metrics.ts'
import { useRuleWords } from './rule-words.ts'
import styles from './rules.module.css'
import { useRules } from './use-rules.ts'

type Recount = Answer<'GET /api/recounts'>['items'][number]

/** What was counted once more because a rule changed, the newest first; what runs is looked at again and again. */
export function Recounts({ code }: { code?: string }) {
  const { t } = useRuleWords()
  const answer = useRead('GET /api/recounts', undefined, {
    again: (items) => (items?.items.some(({ state }) => state === 'running') ? 1500 : false),
  })
  return (
    <Part title={t('recounts')}>
      <Answered from={answer} lines={3}>
        {({ items }) => {
          const shown = items.filter((one) => code === undefined || one.code === code)
          if (shown.length === 0) return <p className="muted">{t('recountsNone')}</p>
          return (
            <ul className={styles.list}>
              {shown.map((one) => (
                <RecountLine key={one.id} recount={one} named={code === undefined} />
              ))}
            </ul>
          )
        }}
      </Answered>
    </Part>
  )
}

function RecountLine({ recount, named }: { recount: Recount; named: boolean }) {
  const { t } = useRuleWords()
  const { code, state, looked, total, changed, refused, since, reason, askedByName, askedAt } = recount
  const metricOf = useMetricOf()
  const nameOf = useMetricName()
  const metric = useRules().data?.items.find((one) => one.code === code)?.metric ?? ''
  const [open, setOpen] = useState(false)
  const resume = useWrite('POST /api/recounts/{id}/resume', () => message.success(t('recount.resumed')))
  return (
    <li>
      <span>
        {named && <NavLink to={`/figures/rules/${code}`}>{nameOf(metricOf(metric))}</NavLink>}{' '}
        {t('from', { day: since })}
        <div className="muted small">{t('by', { name: askedByName, at: moment(askedAt) })}</div>
      </span>
      <span>
        {t(`recount.${state}`, { looked, total, changed })}
        {state === 'running' && <Progress label={t('recounts')} part={total === 0 ? 1 : looked / total} />}
        <div className="muted small">{reason}</div>
        {open && <Refusals id={recount.id} />}
        {resume.error && <Failure error={resume.error} />}
      </span>
      <span className={styles.acts}>
        {refused > 0 && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('recount.refused', { n: refused })}
          </Button>
        )}
        {state === 'failed' && (
          <Button
            size="small"
            loading={resume.busy}
            onClick={() => void resume.send({ params: { id: recount.id } }).catch(() => {})}
          >
            {t('recount.resume')}
          </Button>
        )}
      </span>
    </li>
  )
}

function Refusals({ id }: { id: number }) {
  const { t } = useRuleWords()
  const answer = useRead('GET /api/recounts/{id}', { params: { id } })
  return (
    <Answered from={answer} lines={2}>
      {({ refusals, recount }) => (
        <>
          <ul className={styles.versions} aria-label={t('refusals')}>
            {refusals.map((one) => (
              <li key={one.sourceId}>
                {one.day}{' '}
                {one.title === null ? (
                  t('unnamed')
                ) : (
                  <NavLink to={`/activities/${one.sourceId}`}>{one.title}</NavLink>
                )}
                <span className="muted small">
                  {t('refusal', { unit: one.unit, day: one.closedThrough })}
                </span>
              </li>
            ))}
          </ul>
          {recount.refused > refusals.length && <p className="muted small">{t('refusalsMore')}</p>}
        </>
      )}
    </Answered>
  )
}
