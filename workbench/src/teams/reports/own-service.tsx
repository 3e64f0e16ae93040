import { useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { onTop } from '#kit/later/on-top.ts'
import { Mark } from '#kit/mark.tsx'
import { Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Answered } from '#kit/states.tsx'
import type { AccountProps } from '#shell/noun.ts'
import styles from '../service/service.module.css'
import { YearSums } from '../service/year-sums.tsx'
import { useTeamWords } from '../team-words.ts'
import type { OwnReport } from './own.ts'
import { useToldAmount } from './told-amount.ts'

const TellService = onTop(() => import('./tell-service.tsx'), 'TellService')

const tones = { waiting: 'ochre', confirmed: 'grass', returned: 'cinnabar' } as const

/** What one told of one’s own service, and what came of it. */
export function OwnService({ sums }: AccountProps) {
  const { t } = useTeamWords()
  const [form, setForm] = useState<'new' | OwnReport>()
  const answer = useRead('GET /api/me/service')
  return (
    <Part
      title={t('own.title')}
      actions={answer.data?.linked && <Button onClick={() => setForm('new')}>{t('own.open')}</Button>}
    >
      {[...new Set(sums.map(({ year }) => year))].map((year) => (
        <p key={year}>
          <YearSums year={year} years={sums} />
        </p>
      ))}
      <p className="muted">{t('own.note')}</p>
      <Answered from={answer} lines={2}>
        {(own) => (
          <>
            {own.reports.length === 0 && <p className="muted">{t('own.none')}</p>}
            <ul className={styles.rows}>
              {own.reports.map((one) => (
                <OwnLine key={one.id} report={one} onChange={() => setForm(one)} />
              ))}
            </ul>
            {form && (
              <TellService
                own={own}
                report={form === 'new' ? undefined : form}
                onClose={() => setForm(undefined)}
              />
            )}
          </>
        )}
      </Answered>
    </Part>
  )
}

function OwnLine({ report, onChange }: { report: OwnReport; onChange: () => void }) {
  const { t } = useTeamWords()
  const { id, day, what, teamName, state, reason, answeredByName } = report
  const amount = useToldAmount()
  const back = useWrite('DELETE /api/me/service/{id}')
  return (
    <li>
      <span className={styles.day}>{day}</span>
      <span className={styles.what}>
        <span>{what}</span>
        <span className="muted small">
          {[amount(report), teamName, state === 'waiting' ? '' : answeredByName].filter(Boolean).join(' · ')}
        </span>
        {state === 'returned' && <span>{t('own.why', { reason })}</span>}
        {state !== 'confirmed' && (
          <span className={styles.acts}>
            <Button size="small" onClick={onChange}>
              {t('own.change')}
            </Button>
            <Button
              size="small"
              loading={back.busy}
              onClick={() =>
                back.send({ params: { id } }).catch((error: Error) => void message.error(error.message))
              }
            >
              {t('own.back')}
            </Button>
          </span>
        )}
      </span>
      <span className={styles.hours}>
        <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>
      </span>
    </li>
  )
}
