import { useTranslation } from 'react-i18next'
import { exact } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { FigureLink } from '../figures/index.ts'
import styles from './brief-figures.module.css'
import { changeText, shareText, useBeforeText } from './change-text.ts'
import type { Brief, BriefFigure } from './use-brief.ts'

/** Six figures, each beside the year before and the year's target. */
export function BriefFigures({ brief }: { brief: Brief }) {
  return (
    <dl className={styles.figures}>
      {brief.figures.map((one) => (
        <One key={one.figure.metric} one={one} brief={brief} />
      ))}
    </dl>
  )
}

function One({ one, brief }: { one: BriefFigure; brief: Brief }) {
  const { t } = useTranslation('briefs')
  const { figure, name } = one
  const known = figure.lines > 0
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>
        {known ? (
          <FigureLink
            figure={figure}
            scope={{ metric: figure.metric, organization: figure.organization, period: figure.period }}
            label={brief.organization.shortName}
            as="large"
          />
        ) : (
          <span className={styles.none} title={t('noneHint', { name })}>
            — <span className="small">{t('none')}</span>
          </span>
        )}
        <Before one={one} brief={brief} />
        <Target one={one} brief={brief} />
      </dd>
    </div>
  )
}

function Before({ one: { before, figure }, brief }: { one: BriefFigure; brief: Brief }) {
  const { t } = useTranslation('briefs')
  const label = useBeforeText()(brief.before)
  if (before.value === null)
    return (
      <p className={styles.line}>
        {label} <span title={t('noBeforeHint')}>—</span>
      </p>
    )
  return (
    <p className={styles.line}>
      {label} {exact(before.value)} {figure.unit}
      <span className={styles.change}>
        {figure.lines > 0 ? changeText(figure.amount, before.amount) : undefined}
      </span>
    </p>
  )
}

function Target({ one: { target, figure }, brief }: { one: BriefFigure; brief: Brief }) {
  const { t } = useTranslation('briefs')
  if (!target)
    return (
      <p className={styles.line}>
        {t('target')} <span title={t('noTargetHint', { year: brief.year })}>— {t('noTarget')}</span>
      </p>
    )
  const share = Math.min(1, Math.max(0, target.reached))
  return (
    <>
      <p className={styles.line}>
        {t('target')}{' '}
        <NavLink to={`/appraisals/${target.appraisalId}`} title={t('targetOf', { project: target.project })}>
          {target.text}
        </NavLink>
        <span className={styles.change}>
          {figure.lines > 0 ? t('reached', { share: shareText(target.reached) }) : undefined}
        </span>
      </p>
      <span className={styles.track} aria-hidden>
        <span className={styles.reached} style={{ width: `${share * 100}%` }} />
      </span>
    </>
  )
}
