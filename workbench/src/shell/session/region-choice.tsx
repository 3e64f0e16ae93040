import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { exact } from '#kit/format.ts'
import { Failure } from '#kit/states.tsx'
import styles from './region-choice.module.css'

type Division = Item<'GET /api/divisions'>

interface Props {
  id?: string
  onChange?: (code: string | undefined) => void
  /** How the region and its association are called. */
  onName: (names: { name: string; areaName: string }) => void
}

/** A province, or further down a prefecture or county of it: any of them may be the region. */
export function RegionChoice({ id, onChange, onName }: Props) {
  const { t } = useTranslation('shell')
  const [path, setPath] = useState<readonly Division[]>([])
  const choose = (depth: number, division: Division | undefined) => {
    const next = division ? [...path.slice(0, depth), division] : path.slice(0, depth)
    setPath(next)
    const region = next.at(-1)
    onChange?.(region?.code)
    onName({ name: region?.association.name ?? '', areaName: region?.name ?? '' })
  }
  const region = path.at(-1)
  const open = path.filter(({ level }) => level !== 'banner' && level !== 'town')
  return (
    <div className={styles.path}>
      <DivisionSelect id={id} level={0} chosen={path[0]} onChoose={(one) => choose(0, one)} />
      {open.map(({ code }, depth) => (
        <DivisionSelect
          key={code}
          below={code}
          level={depth + 1}
          chosen={path[depth + 1]}
          onChoose={(one) => choose(depth + 1, one)}
        />
      ))}
      {region && (
        <p className="muted" role="status">
          {t('first.inside', {
            name: region.name,
            leagues: exact(region.leagues),
            banners: exact(region.banners),
            towns: exact(region.towns),
          })}
        </p>
      )}
    </div>
  )
}

function DivisionSelect({
  id,
  below,
  level,
  chosen,
  onChoose,
}: {
  id?: string | undefined
  below?: string
  level: number
  chosen: Division | undefined
  onChoose: (division: Division | undefined) => void
}) {
  const { t } = useTranslation('shell')
  const found = useRead('GET /api/divisions', { query: { below } }, { staleTime: Number.POSITIVE_INFINITY })
  if (found.error) return <Failure error={found.error} retry={found.refetch} />
  const items = (found.data?.items ?? []).filter((one) => one.level !== 'town')
  if (found.data && items.length === 0) return null
  const label = t(level === 0 ? 'first.province' : 'first.within')
  return (
    <Select<string>
      {...(id ? { id } : { 'aria-label': label })}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={level > 0}
      placeholder={label}
      loading={!found.data}
      value={chosen?.code ?? null}
      options={items.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(code) => onChoose(items.find((one) => one.code === code))}
    />
  )
}
