import { Tree } from 'antd'
import { useState } from 'react'
import { useRead } from '#api/use-read.ts'
import { SearchField } from '#kit/page/filters.tsx'
import { Failure, Loading } from '#kit/states.tsx'
import { useOrganizationWords } from './organization-words.ts'
import styles from './unit-tree.module.css'
import { type UnitNode, useUnitTree } from './use-unit-tree.ts'

interface UnitTreeProps {
  /** Where the tree begins. */
  tops: readonly number[]
  current?: number | undefined
  onPick: (id: number) => void
  height?: number
}

/** Units as a tree that unfolds level by level, or found by name and pinyin. */
export function UnitTree({ tops, current, onPick, height = 420 }: UnitTreeProps) {
  const { t } = useOrganizationWords()
  const [search, setSearch] = useState<string>()
  return (
    <div className={styles.place}>
      <SearchField label={t('searchUnit')} value={search} onChange={setSearch} />
      {search ? (
        <FoundUnits search={search} current={current} onPick={onPick} />
      ) : (
        <WholeTree tops={tops} current={current} onPick={onPick} height={height} />
      )}
    </div>
  )
}

function WholeTree({ tops, current, onPick, height }: UnitTreeProps) {
  const { t } = useOrganizationWords()
  const { nodes, expanded, setExpanded, unfold, error } = useUnitTree(tops, current)
  if (error) return <Failure error={error} />
  if (!nodes) return <Loading />
  return (
    <Tree<UnitNode>
      aria-label={t('tree')}
      treeData={nodes}
      {...(height ? { height } : {})}
      blockNode
      virtual
      motion={false}
      expandedKeys={expanded}
      selectedKeys={current === undefined ? [] : [current]}
      onExpand={(keys) => setExpanded(keys as number[])}
      loadData={(node) => unfold(node.key)}
      onSelect={(_, { node }) => onPick(node.key)}
    />
  )
}

function FoundUnits({ search, current, onPick }: { search: string } & Omit<UnitTreeProps, 'tops'>) {
  const { t } = useOrganizationWords()
  const found = useRead('GET /api/organizations', { query: { search, limit: 50 } }, { keep: true })
  if (found.error) return <Failure error={found.error} retry={found.refetch} />
  if (!found.data) return <Loading lines={3} />
  if (found.data.items.length === 0) return <p className={styles.none}>{t('noneFound', { search })}</p>
  return (
    <ul className={styles.found}>
      {found.data.items.map((unit) => (
        <li key={unit.id}>
          <button type="button" aria-current={unit.id === current} onClick={() => onPick(unit.id)}>
            {unit.name}
          </button>
        </li>
      ))}
    </ul>
  )
}
