import type { ReactNode } from 'react'
import { Tick } from '#kit/controls/tick.tsx'

/** A box to tick as a field of a form. */
export function SureTick({
  value = false,
  onChange,
  children,
}: {
  value?: boolean
  onChange?: (sure: boolean) => void
  children: ReactNode
}) {
  return (
    <Tick checked={value} onChange={(sure) => onChange?.(sure)}>
      {children}
    </Tick>
  )
}
