import type { ListColumns } from '#engines/lists/list-contract.ts'
import { exact } from '#kit/format.ts'
import { useOrganizationWords } from './organization-words.ts'

const Mongolian = ({ name }: { name: string }) => (
  <span className="mongolian" lang="mn-Mong">
    {name}
  </span>
)

export function useUnitColumns(): ListColumns<'units'> {
  const { t } = useOrganizationWords()
  return {
    name: { order: 'name' },
    shortName: { extra: true },
    nameMongolian: {
      ...{ extra: true, phone: 'hide' },
      cell: (one) => one.nameMongolian && <Mongolian name={one.nameMongolian} />,
    },
    kind: { align: 'line', cell: (one) => t(`kinds.${one.kind}`) },
    level: { order: 'level', align: 'line', beside: 'hide', cell: (one) => t(`levels.${one.level}`) },
    area: { of: 'areaName', order: 'area', beside: 'hide' },
    parent: { of: 'parentName', order: 'parent' },
    code: { order: 'code', align: 'line', phone: 'hide', beside: 'hide' },
    children: {
      order: '-children',
      align: 'number',
      cell: ({ children }) => children > 0 && exact(children),
    },
  }
}
