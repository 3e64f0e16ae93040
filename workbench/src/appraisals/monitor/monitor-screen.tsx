import { type Outlook, yearShare } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { today } from '#kit/format.ts'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { type Appraisal, useAppraisal, useOpenAppraisal } from '../use-appraisal.ts'
import { DayChoice } from './day-choice.tsx'
import styles from './monitor.module.css'
import { MonitorRow } from './monitor-row.tsx'
import { gravity } from './statuses.ts'
import { Summary } from './summary.tsx'

/** Where every indicator stands against the share of the year gone, the most pressing first. */
export function MonitorScreen() {
  const { urlState, set } = useUrlState()
  const { form } = useOpenAppraisal()
  const day = urlState.get('day') ?? undefined
  const answer = useAppraisal(day)
  return (
    <>
      <DayChoice year={form.year} day={day} onChange={(next) => set({ day: next })} />
      <Answered from={answer}>{(seen) => <Seen answer={seen} day={day} />}</Answered>
    </>
  )
}

// From here on the words at the line would run into those at the end of the scale.
const LATE = 0.65

const byGravity = (a: Outlook, b: Outlook) => gravity[a.status] - gravity[b.status]

function Seen({ answer, day }: { answer: Appraisal; day: string | undefined }) {
  const { t } = useTranslation('appraisals')
  const { monitor, form, figures } = answer
  const rows = [...monitor.rows].sort(byGravity)
  const share = yearShare(form.year, day ?? today())
  const asOf = day && `${day}T15:59:59.999Z`
  return (
    <>
      <Summary monitor={monitor} />
      <Part flush>
        <div className={styles.list}>
          <div className={styles.scale} data-late={share > LATE} aria-hidden>
            <span className={styles.gone} style={{ insetInlineStart: `${share * 100}%` }}>
              {t('monitor.gone', { percent: Math.round(share * 100) })}
            </span>
            <span className={styles.whole}>{t('target')}</span>
          </div>
          <ul>
            {rows.map((row) => (
              <MonitorRow key={row.code} row={row} form={form} figures={figures} share={share} asOf={asOf} />
            ))}
          </ul>
        </div>
      </Part>
    </>
  )
}
