import { useMemo } from 'react'
import { cx } from '#kit/cx.ts'
import styles from './area-map.module.css'
import { placeNames } from './place-names.ts'
import { centerOf, fit, pathOf, type Shape } from './shapes.ts'
import { stepOf } from './steps.ts'

export interface MapArea {
  code: string
  name: string
  /** Undefined where nothing is known. */
  amount: number | undefined
  /** Name and number, for those who do not see the shade. */
  says: string
  to: string
  key: string
}

interface AreaMapProps {
  label: string
  shapes: readonly Shape[]
  areas: ReadonlyMap<string, MapArea>
  steps: readonly number[]
  /** Writes names into the areas. */
  named: boolean
  near: string | undefined
  onNear: (key: string | undefined) => void
  onPick: (area: MapArea) => void
}

/** Areas shaded by amount, darker is more. The bars beside it say the same to keyboard and reader. */
export function AreaMap({ label, shapes, areas, steps, named, near, onNear, onPick }: AreaMapProps) {
  const drawn = useMemo(() => {
    const box = fit(shapes, { width: 560, height: 470 })
    return {
      ...box,
      areas: shapes.map((shape) => ({ code: shape.code, path: pathOf(shape, box.at) })),
      at: box.at,
    }
  }, [shapes])
  const names = useMemo(() => {
    if (!named) return []
    const labels = shapes.flatMap((shape) => {
      const area = areas.get(shape.code)
      return area ? [{ name: area.name, at: drawn.at(centerOf(shape)) }] : []
    })
    return placeNames(labels, drawn.width)
  }, [named, shapes, areas, drawn])
  return (
    // biome-ignore lint/a11y/useSemanticElements: inside a drawing nothing but the role can say that the areas belong together
    <svg
      className={styles.map}
      viewBox={`-4 -4 ${drawn.width + 8} ${drawn.height + 8}`}
      style={{ maxWidth: drawn.width + 8 }}
      role="group"
      aria-label={label}
    >
      {drawn.areas.map(({ code, path }) => {
        const area = areas.get(code)
        const step = stepOf(area?.amount, steps)
        const shape = <path d={path} fillRule="evenodd" className={cx(styles.area)} data-step={step} />
        if (!area) return <g key={code}>{shape}</g>
        return (
          <a
            key={code}
            href={area.to}
            aria-label={area.says}
            tabIndex={-1}
            data-near={area.key === near}
            className={styles.link}
            onPointerEnter={() => onNear(area.key)}
            onPointerLeave={() => onNear(undefined)}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return
              event.preventDefault()
              onPick(area)
            }}
          >
            {shape}
          </a>
        )
      })}
      {names.map(({ name, at: [x, y] }) => (
        <text key={name} x={x} y={y} className={styles.name}>
          {name}
        </text>
      ))}
    </svg>
  )
}
