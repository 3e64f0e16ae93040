import { useQueryClient } from '@tanstack/react-query'
import type { DataNode } from 'antd/es/tree'
import { useEffect, useRef, useState } from 'react'
import { api } from '#api/api.ts'
import type { Item } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'

export type UnitRow = Item<'GET /api/organizations'>
export interface UnitNode extends DataNode {
  key: number
  unit: UnitRow
  children?: UnitNode[]
}

const pageOf = 500
const nodeOf = (unit: UnitRow): UnitNode => ({
  key: unit.id,
  title: unit.shortName,
  unit,
  isLeaf: unit.children === 0,
})

function grown(nodes: UnitNode[], key: number, children: UnitNode[]): UnitNode[] {
  return nodes.map((node) => {
    if (node.key === key) return { ...node, children }
    return node.children ? { ...node, children: grown(node.children, key, children) } : node
  })
}

/** The units from `id` up to one of `tops`, the highest first; only the first top when it lies elsewhere. */
async function pathTo(id: number | undefined, tops: readonly number[]): Promise<number[]> {
  if (id === undefined) return []
  const { chain } = await api('GET /api/organizations/{id}', { params: { id } })
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

  const childrenOf = async (parentId: number) => {
    const query = { parentId, limit: pageOf }
    const { items } = await client.fetchQuery({
      queryKey: ['GET /api/organizations', { query }],
      queryFn: () => api('GET /api/organizations', { query }),
      staleTime: 60_000,
    })
    return items.map(nodeOf)
  }
  const rootOf = async (id: number) => {
    const [{ organization }, children] = await Promise.all([
      api('GET /api/organizations/{id}', { params: { id } }),
      childrenOf(id),
    ])
    const root = nodeOf({ ...organization, parentId: null, children: children.length, formerName: null })
    return children.length > 0 ? { ...root, children } : root
  }
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
      let list = await Promise.all(tops.map(rootOf))
      const path = await pathTo(current, tops)
      const open = path.slice(0, -1)
      for (const id of open.slice(1)) list = grown(list, id, await childrenOf(id))
      setNodes(list)
      setExpanded(open.length > 0 ? open : tops.slice(0, 1))
    }
    build().catch(setError)
  }, [from, moved])

  return { nodes, expanded, setExpanded, unfold, error }
}
