import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { NavLink } from '#kit/nav-link.tsx'
import { SearchField } from '#kit/page/filters.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import styles from './metric-tree.module.css'
import { type Theme, useCatalogue, useMetricName } from './use-metrics.ts'

/** The catalogue by theme, or what was found by name, pinyin or code. */
export function MetricTree({ current }: { current: string | undefined }) {
  const { t } = useTranslation('figures')
  const { may } = useSession()
  const [search, setSearch] = useState<string>()
  const answer = useCatalogue(search)
  return (
    <nav className={styles.tree} aria-label={t('tree')}>
      <SearchField label={t('search')} value={search} onChange={setSearch} />
      <div className={styles.themes}>
        <Answered from={answer} lines={14}>
          {({ themes }) =>
            themes.length === 0 ? (
              <Empty title={t('noneFound', { search })} hint={t('noneFoundHint')} />
            ) : (
              themes.map((theme) => (
                <ThemeGroup key={theme.code} theme={theme} current={current} found={Boolean(search)} />
              ))
            )
          }
        </Answered>
      </div>
      <NavLink className={styles.books} to="/figures/holdings">
        {t('holdings')}
      </NavLink>
      <NavLink className={styles.books} to="/figures/frames">
        {t('frames')}
      </NavLink>
      <NavLink className={styles.books} to="/figures/targets">
        {t('targets')}
      </NavLink>
      <NavLink className={styles.books} to="/figures/contradictions">
        {t('contradictions')}
      </NavLink>
      {may('figure.define') && (
        <NavLink className={styles.books} to="/figures/metrics/new">
          {t('newMetric')}
        </NavLink>
      )}
      {may('figure.define') && (
        <NavLink className={styles.books} to="/figures/package">
          {t('package')}
        </NavLink>
      )}
      <NavLink className={styles.books} to="/figures/rules">
        {t('rules')}
      </NavLink>
      {may('published-figure.publish') && (
        <NavLink className={styles.books} to="/figures/public">
          {t('public')}
        </NavLink>
      )}
      {(may('figure.close') || may('figure.verify')) && (
        <NavLink className={styles.books} to="/figures/books">
          {t('books.open')}
        </NavLink>
      )}
    </nav>
  )
}

function ThemeGroup({
  theme,
  current,
  found,
}: {
  theme: Theme
  current: string | undefined
  found: boolean
}) {
  const { search } = useLocation()
  const nameOf = useMetricName()
  const here = theme.metrics.some((metric) => metric.code === current)
  const [open, setOpen] = useState<boolean>()
  // The question about period and dimensions stays when another metric is chosen; what was open in the drawer does not.
  const urlState = new URLSearchParams(search)
  for (const word of ['figure', 'record']) urlState.delete(word)
  return (
    <details
      open={found || (open ?? here)}
      onToggle={(event) => {
        if (!found) setOpen(event.currentTarget.open)
      }}
    >
      <summary>
        {theme.name} <span className="muted small">{theme.metrics.length}</span>
      </summary>
      <ul>
        {theme.metrics.map((metric) => (
          <li key={metric.code}>
            <NavLink
              to={`/figures/${metric.code}?${urlState}`}
              aria-current={metric.code === current ? 'page' : undefined}
            >
              {nameOf(metric)}
            </NavLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
