import { Navigate, useLocation, useOutlet, useParams } from 'react-router'
import { usePhone } from '#kit/media.ts'
import { kept } from '#kit/memory.ts'
import { carry } from '#kit/nav-link.tsx'
import { useLeftOff } from '#kit/table/use-left-off.ts'
import styles from './figures-page.module.css'
import { MetricTree } from './metric-tree.tsx'

// What everybody asks first.
const first = 'popsci-publicity-events'
export const lastMetric = 'figures.metric'

/** The catalogue at the left, the chosen metric beside it; on a phone one after the other. */
export function FiguresPage() {
  const { metric } = useParams()
  const { search } = useLocation()
  const phone = usePhone()
  const chosen = useOutlet()
  useLeftOff(phone && chosen !== null)
  if (!metric && !phone) {
    return <Navigate replace to={carry(`/figures/${kept<string>(lastMetric) ?? first}${search}`, search)} />
  }
  return (
    <div className={styles.two}>
      {/* Only hidden on a phone, so that the themes opened in it stay open. */}
      <div className={styles.tree} hidden={phone && chosen !== null}>
        <MetricTree current={metric} />
      </div>
      <div className={styles.chosen}>{chosen}</div>
    </div>
  )
}
