import { useState } from 'react'
import type { Item } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { Failure, Loading } from '#kit/states.tsx'
import { useOrganizationWords } from '../organization-words.ts'
import styles from './areas.module.css'

type Area = Item<'GET /api/areas'>

interface TreeProps {
  current: number | undefined
  /** As the areas were on this day; as they are when left out. */
  on: string | undefined
  onPick: (id: number) => void
}

/** Areas from one down, a level at a time as it is unfolded. */
export function AreaTree({ top, path, ...tree }: TreeProps & { top: Area; path: readonly number[] }) {
  const { t } = useOrganizationWords()
  return (
    <ul className={styles.tree} aria-label={t('areas.tree')}>
      <Branch area={top} path={path} first {...tree} />
    </ul>
  )
}

function Branch({
  area,
  path,
  first = false,
  ...tree
}: TreeProps & { area: Area; path: readonly number[]; first?: boolean }) {
  const { t } = useOrganizationWords()
  const [chosen, setChosen] = useState<boolean>()
  // What one looks at is unfolded to, until one folds it up oneself.
  const open = chosen ?? (first || path.includes(area.id))
  const leaf = area.level === 'village'
  return (
    <li>
      <div className={styles.node}>
        {leaf ? (
          <span className={styles.leaf} />
        ) : (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-label={t(open ? 'areas.fold' : 'areas.unfold', { name: area.name })}
            onClick={() => setChosen(!open)}
          />
        )}
        <button
          type="button"
          className={styles.name}
          aria-current={area.id === tree.current}
          onClick={() => tree.onPick(area.id)}
        >
          {area.name} <span className="muted small">{area.code}</span>
        </button>
      </div>
      {open && !leaf && <Below area={area} path={path} {...tree} />}
    </li>
  )
}

function Below({ area, path, ...tree }: TreeProps & { area: Area; path: readonly number[] }) {
  const { t } = useOrganizationWords()
  const query = { parentId: area.id, limit: 500, ...(tree.on ? { on: tree.on } : {}) }
  const below = useRead('GET /api/areas', { query }, { keep: true })
  if (below.error) return <Failure error={below.error} retry={below.refetch} />
  if (!below.data) return <Loading lines={2} />
  if (below.data.items.length === 0) return <p className={styles.none}>{t('areas.noneBelow')}</p>
  return (
    <ul className={styles.below}>
      {below.data.items.map((one) => (
        <Branch key={one.id} area={one} path={path} {...tree} />
      ))}
    </ul>
  )
}

/** Areas by a name or code of any time. */
export function FoundAreas({ search, current, on, onPick }: TreeProps & { search: string }) {
  const { t } = useOrganizationWords()
  const query = { search, limit: 100, ...(on ? { on } : {}) }
  const found = useRead('GET /api/areas', { query }, { keep: true })
  if (found.error) return <Failure error={found.error} retry={found.refetch} />
  if (!found.data) return <Loading lines={3} />
  if (found.data.items.length === 0) return <p className={styles.none}>{t('noneFound', { search })}</p>
  return (
    <ul className={styles.tree} aria-label={t('areas.found')}>
      {found.data.items.map((area) => (
        <li key={area.id} className={styles.node}>
          <button
            type="button"
            className={styles.name}
            aria-current={area.id === current}
            onClick={() => onPick(area.id)}
          >
            {area.name} <span className="muted small">{area.code}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
