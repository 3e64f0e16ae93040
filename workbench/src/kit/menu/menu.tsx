import { type ComponentProps, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../button.tsx'
import { cx } from '../cx.ts'
import styles from './menu.module.css'
import { Panel } from './panel.tsx'
import { useOpener } from './use-opener.ts'

export type MenuItem =
  | { key: string; text: ReactNode; act: () => unknown; checked?: boolean }
  /** A file of the server. */
  | { key: string; text: ReactNode; href: string }
  | { key: string; note: ReactNode }
  | { key: string; line: true }

interface MenuProps {
  items: readonly MenuItem[]
  label: string
  onDone: () => void
}

const steps: Record<string, (position: number, count: number) => number> = {
  ArrowDown: (position, count) => (position + 1) % count,
  ArrowUp: (position, count) => (position - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** A button with what it offers below it, walked by the arrow keys. */
export function MenuButton({
  items,
  label,
  edge,
  ...button
}: Omit<ComponentProps<typeof Button>, 'ref' | 'onClick'> & {
  items: readonly MenuItem[]
  /** What the menu is called. */
  label: string
  edge: 'start' | 'end'
}) {
  const { open, opener, toggle, close, leave } = useOpener()
  return (
    <span className={styles.place}>
      <Button {...button} ref={opener} aria-haspopup="menu" aria-expanded={open} onClick={toggle} />
      {open && (
        <Panel
          label={label}
          opener={opener}
          edge={edge}
          className={styles.panel}
          onClose={close}
          onLeave={leave}
        >
          <Menu items={items} label={label} onDone={close} />
        </Panel>
      )}
    </span>
  )
}

function Menu({ items, label, onDone }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const lines = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => lines()[0]?.focus(), [])
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const all = lines()
    all[step(all.indexOf(document.activeElement as HTMLElement), all.length)]?.focus()
  }
  return (
    <div ref={menu} role="menu" aria-label={label} tabIndex={-1} onKeyDown={walk}>
      {items.map((item) => {
        if ('line' in item) return <hr key={item.key} className={styles.line} />
        if ('note' in item)
          return (
            <div key={item.key} className={styles.note}>
              {item.note}
            </div>
          )
        return <Item key={item.key} item={item} onDone={onDone} />
      })}
    </div>
  )
}

function Item({
  item,
  onDone,
}: {
  item: Exclude<MenuItem, { line: true } | { note: ReactNode }>
  onDone: () => void
}) {
  if ('href' in item)
    return (
      <a role="menuitem" tabIndex={-1} className={styles.item} href={item.href} download onClick={onDone}>
        {item.text}
      </a>
    )
  const { text, act, checked } = item
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cx(styles.item)}
      {...(checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked })}
      onClick={() => {
        onDone()
        void act()
      }}
    >
      {text}
    </button>
  )
}
