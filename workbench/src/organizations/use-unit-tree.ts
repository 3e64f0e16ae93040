import { useQueryClient } from '@tanstack/react-query'
import type { DataNode } from 'antd/es/tree'
import { useEffect, useRef, useState } from 'react'
import { api } from '#api/api.ts'
import type { Item } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

export type UnitRow = Item<'GET /api/organizations'>
export interface UnitNode extends DataNode {
  key: number
  children?: UnitNode[]
}

const pageOf = 500
const nodeOf = (unit: UnitRow): UnitNode => ({
  key: unit.id,
  title: unit.shortName,
  isLeaf: unit.children === 0,
})

function grown(nodes: UnitNode[], key: number, children: UnitNode[]): UnitNode[] {
  return nodes.map((node) => {
    if (node.key === key) return { ...node, children }
    return node.children ? { ...node, children: grown(node.children, key, children) } : node
  })
}

/** The units from the end of a chain up to one of `tops`, the highest first; none when it lies elsewhere. */
function pathIn(chain: readonly { id: number }[], tops: readonly number[]): number[] {
  const ids = chain.map((step) => step.id)
  const end = ids.findIndex((step) => tops.includes(step))
  return end < 0 ? [] : ids.slice(0, end + 1).reverse()
}

/** The tree of units below `tops`, a level at a time as it is unfolded; opened down to `current` at first. */
export function useUnitTree(tops: readonly number[], current: number | undefined) {
  const client = useQueryClient()
  const [nodes, setNodes] = useState<UnitNode[]>()
  const [expanded, setExpanded] = useState<number[]>([])
  const [error, setError] = useState<Error>()

  const getUnit = (id: number) =>
    client.fetchQuery({
      queryKey: ['GET /api/organizations/{id}', { params: { id } }],
      queryFn: () => api('GET /api/organizations/{id}', { params: { id } }),
      staleTime: 60_000,
    })
  /** What lies directly below each of these units, asked once. */
  const levelsOf = async (parentIds: number[]) => {
    const query = { parentIds, limit: pageOf }
    const { items } = await client.fetchQuery({
      queryKey: ['GET /api/organizations', { query }],
      queryFn: () => api('GET /api/organizations', { query }),
      staleTime: 60_000,
    })
    return (id: number) => items.filter(({ parentId }) => parentId === id).map(nodeOf)
  }
  const childrenOf = async (id: number) => (await levelsOf([id]))(id)
  const unfold = async (key: number) => {
    const children = await childrenOf(key)
    setNodes((now) => now && grown(now, key, children))
  }

  // A unit looked at that came to stand elsewhere stands elsewhere in the tree, too.
  const looked = useRead(
    'GET /api/organizations/{id}',
    { params: { id: current ?? 0 } },
    { enabled: current !== undefined },
  )
  const place = looked.data?.chain.map((step) => step.id).join()
  const seen = useRef<{ unit: number | undefined; place: string | undefined }>(undefined)
  const [moved, setMoved] = useState(0)
  useEffect(() => {
    const { unit, place: before } = seen.current ?? {}
    if (place && before && unit === current && before !== place) setMoved((times) => times + 1)
    if (place) seen.current = { unit: current, place }
  }, [current, place])

  const from = tops.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: built once; unfolding changes it from there on
  useEffect(() => {
    const build = async () => {
      const { chain = [] } = current === undefined ? {} : await getUnit(current)
      const path = pathIn(chain, tops)
      const open = path.slice(0, -1)
      const children = await levelsOf([...new Set([...tops, ...open])])
      const rootOf = async (id: number) => {
        const unit = chain.find((step) => step.id === id) ?? (await getUnit(id)).organization
        const below = children(id)
        const { shortName: title } = unit
        return below.length > 0 ? { key: id, title, children: below } : { key: id, title, isLeaf: true }
      }
      let list: UnitNode[] = await Promise.all(tops.map(rootOf))
      for (const id of open.slice(1)) list = grown(list, id, children(id))
      setNodes(list)
      setExpanded(open.length > 0 ? open : tops.slice(0, 1))
    }
    build().catch(setError)
  }, [from, moved])

  return { nodes, expanded, setExpanded, unfold, error }
}
