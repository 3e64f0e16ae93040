import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { FigureScope } from '#kit/figure.tsx'
import { exact } from '#kit/format.ts'
import { withUrlState } from '#kit/url-state.ts'
import styles from './figure-hero.module.css'
import { FigureLink } from './figure-link.tsx'
import { addsUp, amountText, type FigureAnswer, usePeriodLabel } from './figure-text.ts'

const dots = { records: '●', partly: '◐', declared: '○', none: '' } as const

/** The number itself, large, with whose it is, of when, and where it comes from. */
export function FigureHero({
  figure,
  scope,
  unit,
  day,
}: {
  figure: FigureAnswer
  scope: FigureScope
  unit: string
  /** The day whose books are read, where not today's. */
  day: string | undefined
}) {
  const { t } = useTranslation('figures')
  const { pathname, search } = useLocation()
  const period = usePeriodLabel()(figure.period)
  const summed = addsUp(figure)
  const label = [
    t(summed ? 'ofUnit' : 'ofUnitAlone', { unit }),
    period,
    scope.audience && t(`audiences.${scope.audience}` as never),
    scope.channel && t(`channels.${scope.channel}` as never),
    day && t('asOf', { day }),
  ].filter(Boolean)
  const whole = `${pathname}?${withUrlState(new URLSearchParams(search), { period: null })}`
  return (
    <div className={styles.hero}>
      <p className="muted">{label.join(' · ')}</p>
      {figure.mark === 'none' && figure.lines === 0 && !figure.amount ? (
        <>
          <p className={styles.none}>{t('never')}</p>
          <p className="muted">
            {t('neverHint', { period, unit })}{' '}
            {figure.period.length > 4 ? (
              <Link className={styles.link ?? ''} to={whole}>
                {t('wholeYear')}
              </Link>
            ) : (
              t('neverAll')
            )}
          </p>
        </>
      ) : (
        <>
          <div className={styles.value}>
            <FigureLink figure={figure} scope={scope} as="large" label={label.join(' · ')} />
          </div>
          <p className={styles.origin}>
            <span>
              <span aria-hidden>{dots[figure.mark]}</span> {t(`marks.${figure.mark}`)}
            </span>
            <span>{t('lines', { n: exact(figure.lines) })}</span>
            {figure.mark === 'partly' && (
              <span>{t('declaredPart', { value: amountText(figure.declared, figure.scale) })}</span>
            )}
            {summed && figure.own ? (
              <span>{t('ownPart', { value: amountText(figure.own, figure.scale) })}</span>
            ) : null}
          </p>
        </>
      )}
    </div>
  )
}
