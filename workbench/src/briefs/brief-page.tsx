import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { moment } from '#kit/format.ts'
import { PrinterOutlined } from '#kit/icons/acts.ts'
import { useTitle } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUnit, useYear } from '#shell/chosen.ts'
import { usePeriodLabel } from '../figures/index.ts'
import { BriefFigures } from './brief-figures.tsx'
import styles from './brief-page.module.css'
import { BriefRanking, RankingChoice } from './brief-ranking.tsx'
import { ReportingChoice, SilentUnits } from './silent-units.tsx'
import { type Brief, useBrief } from './use-brief.ts'

/** The brief as it goes on paper: one A4 page, readable in black and white. */
export function BriefPage() {
  const { t } = useTranslation('briefs')
  const { unit } = useUnit()
  const { year } = useYear()
  const answer = useBrief()
  useTitle(t('paperTitle', { unit: unit?.shortName ?? '', year }))
  return (
    <section className={styles.page}>
      <Answered from={answer} lines={12}>
        {(brief) => (
          <>
            <div className={styles.tools}>
              <RankingChoice brief={brief} />
              <ReportingChoice brief={brief} />
              <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
                {t('printNow')}
              </Button>
            </div>
            <Paper brief={brief} />
          </>
        )}
      </Answered>
    </section>
  )
}

function Paper({ brief }: { brief: Brief }) {
  const { t } = useTranslation('briefs')
  const periodName = usePeriodLabel()
  const { organization, year, ranking, reporting } = brief
  const metric = brief.figures.find(({ figure }) => figure.metric === ranking.metric)?.name
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <h1>{t('paperHead', { unit: organization.name, year })}</h1>
        <p>{t('paperMoment', { moment: moment(brief.moment) })}</p>
      </header>
      <BriefFigures brief={brief} />
      <h2>{t('rankingBy', { metric })}</h2>
      <BriefRanking brief={brief} most={12} />
      <h2>{t('reportingIn', { period: periodName(reporting.period) })}</h2>
      <SilentUnits brief={brief} plain />
      <footer className={styles.foot}>{t('legend')}</footer>
    </article>
  )
}
