import { useTranslation } from 'react-i18next'
import { Choice } from '#kit/controls/choice.tsx'
import { useUrlState } from '#kit/url-state.ts'
import { amountText, FigureLink } from '../figures/index.ts'
import styles from './brief-ranking.module.css'
import { changeText, shareText, useBeforeText } from './change-text.ts'
import type { Brief, RankedUnit } from './use-brief.ts'

/** What the units below are ranked by. */
export function RankingChoice({ brief }: { brief: Brief }) {
  const { t } = useTranslation('briefs')
  const { set } = useUrlState()
  return (
    <Choice
      look="small"
      label={t('rankedBy')}
      value={brief.ranking.metric}
      onChange={(ranking) => set({ ranking })}
      options={brief.figures.map(({ name, figure }) => ({ value: figure.metric, label: name }))}
    />
  )
}

/** The units below by a chosen figure, with their share of the whole and the change since the year before. */
export function BriefRanking({ brief, most = 20 }: { brief: Brief; most?: number }) {
  const { t } = useTranslation('briefs')
  const { total } = brief.ranking
  const { units, beside } = rankedOf(brief)
  const before = useBeforeText()(brief.before)
  const known = units.filter(({ figure }) => figure.lines > 0 && figure.amount !== null)
  if (units.length === 0) return <p className="muted">{t('noneBelow')}</p>
  if (known.length === 0) return <p className="muted">{t('rankingEmpty')}</p>
  const shown = known.slice(0, most)
  const largest = Math.max(1, ...known.map(({ figure }) => figure.amount ?? 0))
  return (
    <>
      <table className={styles.table}>
        <caption className="hidden">{t('ranking')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rank')}</th>
            <th scope="col">{t('unit')}</th>
            <th scope="col" className={styles.track} aria-label={t('bar')} />
            <th scope="col" className={styles.number}>
              {t('amount', { unit: total.unit })}
            </th>
            <th scope="col" className={styles.number}>
              {t('share')}
            </th>
            <th scope="col" className={styles.number}>
              {t('change', { before })}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => (
            <Row key={unit.id} unit={unit} rank={rankOf(unit, known)} brief={brief} largest={largest} />
          ))}
        </tbody>
      </table>
      <p className="muted small">
        {[
          known.length > most && t('rankingMore', { n: known.length - most }),
          units.length > known.length && t('rankingNone', { n: units.length - known.length }),
          beside > 0 && t('rankingBeside', { n: beside }),
          t('rankingOf', { total: amountText(total.amount ?? 0, total.scale), unit: total.unit }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </>
  )
}

/**
 * The leagues, banners or towns where there are any: a society or museum of the unit's own level, which stands
 * directly below it as well, is no match for them.
 */
function rankedOf({ organization, ranking: { units } }: Brief) {
  const leveled = units.filter(({ level }) => level !== 'none' && level !== organization.level)
  return leveled.length > 0 ? { units: leveled, beside: units.length - leveled.length } : { units, beside: 0 }
}

/** Equal figures share a place. */
const rankOf = ({ figure }: RankedUnit, units: readonly RankedUnit[]) =>
  1 + units.filter((other) => (other.figure.amount ?? 0) > (figure.amount ?? 0)).length

function Row({
  unit: { shortName, figure, before },
  rank,
  brief,
  largest,
}: {
  unit: RankedUnit
  rank: number
  brief: Brief
  largest: number
}) {
  const { t } = useTranslation('briefs')
  const whole = brief.ranking.total.amount ?? 0
  const amount = figure.amount ?? 0
  const scope = { metric: figure.metric, organization: figure.organization, period: figure.period }
  return (
    <tr>
      <td>{rank}</td>
      <th scope="row">{shortName}</th>
      <td className={styles.track} aria-hidden>
        <span className={styles.bar} style={{ width: `${(Math.max(0, amount) / largest) * 100}%` }} />
      </td>
      <td className={styles.number}>
        <FigureLink figure={{ ...figure, unit: '' }} scope={scope} label={shortName} />
      </td>
      <td className={styles.number}>{whole > 0 ? shareText(amount / whole) : '—'}</td>
      <td className={styles.number}>
        {changeText(amount, before.amount) ?? <span title={t('noBeforeHint')}>—</span>}
      </td>
    </tr>
  )
}
