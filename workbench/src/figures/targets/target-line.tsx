import { exact } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import type { Overview } from '../use-overview.ts'
import { useTargetWords } from './target-words.ts'

/** What is asked of the unit and year, beside what there is. */
export function TargetLine({
  target: { value, most, source, progress },
  figure: { metric, unit },
}: {
  target: NonNullable<Overview['target']>
  figure: Overview['figure']
}) {
  const { t } = useTargetWords()
  const { share, left, pace, reached } = progress
  return (
    <p title={t('from', { source })}>
      <NavLink to={`/figures/targets/set?metric=${metric}`}>
        {t('line', { value: `${most ? t('most') : ''}${exact(value)} ${unit}` })}
      </NavLink>
      {share !== null && ` · ${t('shareLine', { share })}`}
      {reached === true && ` · ${t('reached')}`}
      {reached === false && left !== null && ` · ${t('leftLine', { left: `${exact(left)} ${unit}` })}`}
      {pace !== null && ` · ${t('paceLine', { pace: `${exact(pace)} ${unit}` })}`}
    </p>
  )
}
