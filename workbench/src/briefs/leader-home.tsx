import { useTranslation } from 'react-i18next'
import { PrinterOutlined } from '#kit/icons/acts.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { BriefFigures } from './brief-figures.tsx'
import { BriefMap } from './brief-map.tsx'
import { BriefRanking, RankingChoice } from './brief-ranking.tsx'
import styles from './leader-home.module.css'
import { ReportingChoice, SilentUnits } from './silent-units.tsx'
import { useBrief } from './use-brief.ts'

/** What a leader comes for: the year in six figures, who is ahead, who has not reported, and the map. */
export function LeaderHome() {
  const { t } = useTranslation('briefs')
  const { unit } = useUnit()
  const { year } = useYear()
  const answer = useBrief()
  const print = (
    <NavLink to="/brief">
      <PrinterOutlined aria-hidden /> {t('print')}
    </NavLink>
  )
  return (
    <>
      <Part title={t('title', { unit: unit?.shortName ?? '', year })} actions={print}>
        <Answered from={answer}>{(brief) => <BriefFigures brief={brief} />}</Answered>
      </Part>
      {answer.data && (
        <div className={styles.two}>
          <div className={styles.column}>
            <Part title={t('ranking')} actions={<RankingChoice brief={answer.data} />}>
              <BriefRanking brief={answer.data} />
            </Part>
            <Part title={t('reporting')} actions={<ReportingChoice brief={answer.data} />}>
              <SilentUnits brief={answer.data} />
            </Part>
          </div>
          <div className={styles.column}>
            <BriefMap brief={answer.data} />
          </div>
        </div>
      )}
    </>
  )
}
