import type { AbstractNode, IconDefinition } from '@ant-design/icons-svg/es/types'
import { cx } from '../cx.ts'
import styles from './icon.module.css'

interface IconProps {
  className?: string | undefined
  /** Every sign stands beside words, or in a button that has a name. */
  'aria-hidden'?: boolean
}

function draw({ attrs, children = [] }: AbstractNode, { className }: IconProps) {
  return (
    // The library's own name: its buttons and fields make room for what is called so.
    <span className={cx('anticon', styles.icon, className)} aria-hidden>
      <svg viewBox={attrs.viewBox} width="1em" height="1em" fill="currentColor" aria-hidden focusable="false">
        {children.map(({ attrs: { d } }) => (
          <path key={d} d={d} />
        ))}
      </svg>
    </span>
  )
}

/** A sign as a component, drawn without what the component library brings along for its own. */
export const iconOf =
  ({ icon }: IconDefinition) =>
  (props: IconProps) =>
    // One of two colors would be a function of them; there is none of these.
    draw(icon as AbstractNode, props)
