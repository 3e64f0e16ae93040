import { useQueryClient } from '@tanstack/react-query'
import type { DataNode } from 'antd/es/tree'
import { useEffect, useState } from 'react'
import { api } from '#api/api.ts'
import type { Item } from '#api/contract.ts'

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
  }, [from])

  return { nodes, expanded, setExpanded, unfold, error }
}
