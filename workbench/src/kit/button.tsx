import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { LoadingOutlined } from './icons/places.ts'

interface Look {
  /** `primary` is what the screen is for, one at most; `text` and `link` stand in a bar or a sentence. */
  type?: 'primary' | 'default' | 'dashed' | 'text' | 'link'
  size?: 'small' | 'middle' | 'large'
  danger?: boolean
  icon?: ReactNode
  /** As wide as its place. */
  block?: boolean
}

interface ButtonProps extends Look, Omit<ComponentProps<'button'>, 'type'> {
  htmlType?: 'button' | 'submit' | 'reset'
  /** Its act is under way: a click does nothing until it is done. */
  loading?: boolean
  /** Leads to an address of the server, such as a file. */
  href?: string
}

/** A button: what it does stands on it, or in its `aria-label` where it is a sign alone. */
export function Button({
  type = 'default',
  size = 'middle',
  danger = false,
  block = false,
  icon,
  htmlType = 'button',
  loading = false,
  href,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const bare = children === undefined || children === null || children === false
  const look = cx(
    styles.button,
    styles[type],
    styles[size],
    danger && styles.danger,
    block && styles.block,
    bare && styles.bare,
    loading && styles.loading,
    className,
  )
  const inside = (
    <>
      {loading ? <LoadingOutlined className={styles.spin} /> : icon}
      {bare ? null : <span className={styles.words}>{children}</span>}
    </>
  )
  if (href !== undefined)
    return (
      <a href={href} className={look} {...(rest as ComponentProps<'a'>)}>
        {inside}
      </a>
    )
  const click = (event: MouseEvent<HTMLButtonElement>) =>
    loading ? event.preventDefault() : onClick?.(event)
  return (
    <button {...rest} type={htmlType} className={look} aria-busy={loading || undefined} onClick={click}>
      {inside}
    </button>
  )
}
