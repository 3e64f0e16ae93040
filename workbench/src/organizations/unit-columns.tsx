import { useTranslation } from 'react-i18next'
import type { ListColumns } from '#engines/lists/list-contract.ts'
import { exact } from '#kit/format.ts'

export function useUnitColumns(): ListColumns<'units'> {
  const { t } = useTranslation('organizations')
  return {
    name: { title: t('name'), order: 'name', cell: (one) => one.name },
    shortName: { title: t('shortName'), extra: true, cell: (one) => one.shortName },
    nameMongolian: {
      title: t('nameMongolian'),
      extra: true,
      phone: 'hide',
      cell: (one) =>
        one.nameMongolian && (
          <span className="mongolian" lang="mn-Mong">
            {one.nameMongolian}
          </span>
        ),
    },
    kind: { title: t('kind'), align: 'line', cell: (one) => t(`kinds.${one.kind}`) },
    level: {
      title: t('level'),
      order: 'level',
      align: 'line',
      beside: 'hide',
      cell: (one) => t(`levels.${one.level}`),
    },
    area: { title: t('area'), order: 'area', beside: 'hide', cell: (one) => one.areaName },
    parent: { title: t('parent'), order: 'parent', cell: (one) => one.parentName },
    code: {
      title: t('code'),
      order: 'code',
      align: 'line',
      phone: 'hide',
      beside: 'hide',
      cell: (one) => one.code,
    },
    children: {
      title: t('children'),
      order: '-children',
      align: 'number',
      cell: (one) => (one.children > 0 ? exact(one.children) : ''),
    },
  }
}
