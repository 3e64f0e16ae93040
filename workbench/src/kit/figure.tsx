import { parsePeriod, periodLabel } from '@medelge/figures'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { cx } from './cx.ts'
import styles from './figure.module.css'
import { exact, moment, rounded } from './format.ts'
import { useHint } from './hints/hint.tsx'
import { Blank } from './hints/skeleton.tsx'
import { withUrlState } from './url-state.ts'

/** Where a number comes from: records alone, partly, or typed in by somebody on evidence. */
export type FigureSource = 'records' | 'partly' | 'declared'

/** The question behind a number; what the drawer needs to open it. */
export interface FigureScope {
  metric: string
  organization: number
  /** 2021, 2021-Q3, 2021-09, 2021-09-19 or ..2021-09-19 */
  period: string
  audience?: string
  channel?: string
  /** The number as it stood at a moment (ISO). */
  asOf?: string
}

interface FigureProps {
  /** A decimal text such as '1861.43' keeps its places; null where nothing can be said. */
  value: number | string | null | undefined
  unit?: string
  /** What stands on the page instead, where a form prescribes how the number is printed. */
  text?: string
  scope: FigureScope
  /** The scope in words: whose number of which time. */
  label?: string
  source?: FigureSource | 'none'
  /** Frozen in a published report: later corrections do not change it. */
  frozen?: boolean
  /** When it was read (ISO). */
  moment?: string
  /** `sentence` says 44.92万, `large` is the hero of its place. */
  as?: 'table' | 'sentence' | 'large'
}

type KnownFigure = FigureProps & { value: number | string }

const dots: Record<FigureSource, string> = { records: '●', partly: '◐', declared: '○' }
export const drawerParam = 'figure'
/** The record opened inside the drawer; another number begins without one. */
export const recordParam = 'record'

/** The scope as one word of an address, and back. */
export const scopeParam = ({ metric, organization, period, audience, channel, asOf }: FigureScope): string =>
  [metric, organization, period, audience, channel, asOf].join('~').replace(/~+$/, '')

export function readScope(word: string | null): FigureScope | undefined {
  const [metric, organization, period, audience, channel, asOf] = word?.split('~') ?? []
  if (!metric || !organization || !period) return undefined
  return {
    metric,
    organization: Number(organization),
    period,
    ...(audience ? { audience } : {}),
    ...(channel ? { channel } : {}),
    ...(asOf ? { asOf } : {}),
  }
}

/** A number is a door: opens to its definition, parts, records and photos. */
export function Figure(props: FigureProps) {
  const { t } = useTranslation('kit')
  // Still coming is not the same as not known.
  if (props.value === undefined) return <Blank label={t('loading')} />
  if (props.value === null)
    return (
      <span className="muted" title={t('figure.unknown')}>
        —
      </span>
    )
  return <Door {...props} value={props.value} />
}

function Door({ value, unit, text, scope, label, source, frozen, moment: at, as = 'table' }: KnownFigure) {
  const { t, i18n } = useTranslation('kit')
  const { pathname, search } = useLocation()
  const to = `${pathname}?${withUrlState(new URLSearchParams(search), { [drawerParam]: scopeParam(scope), [recordParam]: null })}`
  const known = source && source !== 'none' ? source : undefined
  const origin = known && t(`figure.${known}`)
  const { handlers, hint } = useHint(() => (
    <div className={styles.touch}>
      <strong>
        {exact(value)} {unit}
      </strong>
      {label && <span>{label}</span>}
      <span>{periodLabel(parsePeriod(scope.period), i18n.language === 'en' ? 'en' : 'zh-CN')}</span>
      {known && (
        <span>
          {dots[known]} {origin}
          {frozen && ` · ❄ ${t('figure.frozen')}`}
        </span>
      )}
      {at && <span>{t('figure.moment', { moment: moment(at) })}</span>}
    </div>
  ))
  return (
    <>
      <Link to={to} className={cx(styles.figure, styles[as])} preventScrollReset {...handlers}>
        <span className={styles.value}>
          {text ?? (as === 'sentence' ? rounded(Number(value)) : exact(value))}
        </span>
        {unit && text === undefined && <span className={styles.unit}>{unit}</span>}
        {known && (
          <span className={styles.dot} aria-label={origin} role="img">
            {dots[known]}
            {frozen && '❄'}
          </span>
        )}
      </Link>
      {hint}
    </>
  )
}
