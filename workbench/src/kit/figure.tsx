import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { cx } from './cx.ts'
import styles from './figure.module.css'
import { exact, moment, rounded } from './format.ts'
import { withWords } from './place.ts'

/** Where a number comes from: records alone, partly, or typed in by somebody on evidence. */
export type FigureSource = 'records' | 'partly' | 'declared'

/** The question behind a number; what the drawer needs to open it. `from`–`to` are days, both included. */
export interface FigureScope {
  metric: string
  organization: number
  from: string
  to: string
  audience?: string
  channel?: string
  /** The number as it stood at a moment (ISO). */
  asOf?: string
}

interface FigureProps {
  value: number | null | undefined
  unit?: string
  scope: FigureScope
  /** The scope in words: whose number of which time. */
  words?: string
  source?: FigureSource
  /** Frozen in a published report: later corrections do not change it. */
  frozen?: boolean
  /** When it was read (ISO). */
  moment?: string
  /** `sentence` says 44.92万, `large` is the hero of its place. */
  as?: 'table' | 'sentence' | 'large'
}

const dots: Record<FigureSource, string> = { records: '●', partly: '◐', declared: '○' }
export const drawerWord = 'figure'

/** The scope as one word of an address, and back. */
export const scopeWord = (scope: FigureScope): string =>
  [
    scope.metric,
    scope.organization,
    scope.from,
    scope.to,
    scope.audience ?? '',
    scope.channel ?? '',
    scope.asOf ?? '',
  ]
    .join('~')
    .replace(/~+$/, '')

export function readScope(word: string | null): FigureScope | undefined {
  const [metric, organization, from, to, audience, channel, asOf] = word?.split('~') ?? []
  if (!metric || !organization || !from || !to) return undefined
  return {
    metric,
    organization: Number(organization),
    from,
    to,
    ...(audience ? { audience } : {}),
    ...(channel ? { channel } : {}),
    ...(asOf ? { asOf } : {}),
  }
}

/** A number is a door: opens to its definition, parts, records and photos. */
export function Figure({ value, unit, scope, words, source, frozen, moment: at, as = 'table' }: FigureProps) {
  const { t } = useTranslation('kit')
  const { pathname, search } = useLocation()
  if (value === null || value === undefined) return <span className="muted">—</span>
  const to = `${pathname}?${withWords(new URLSearchParams(search), { [drawerWord]: scopeWord(scope) })}`
  const origin = source && t(`figure.${source}`)
  const touch = (
    <div className={styles.touch}>
      <strong>
        {exact(value)} {unit}
      </strong>
      {words && <span>{words}</span>}
      <span>{t('figure.span', { from: scope.from, to: scope.to })}</span>
      {source && (
        <span>
          {dots[source]} {origin}
          {frozen && ` · ❄ ${t('figure.frozen')}`}
        </span>
      )}
      {at && <span>{t('figure.moment', { moment: moment(at) })}</span>}
    </div>
  )
  return (
    <Tooltip title={touch} mouseEnterDelay={0.3}>
      <Link to={to} className={cx(styles.figure, styles[as])} preventScrollReset>
        <span className={styles.value}>{as === 'sentence' ? rounded(value) : exact(value)}</span>
        {unit && <span className={styles.unit}>{unit}</span>}
        {source && (
          <span className={styles.dot} aria-label={origin} role="img">
            {dots[source]}
            {frozen && '❄'}
          </span>
        )}
      </Link>
    </Tooltip>
  )
}
