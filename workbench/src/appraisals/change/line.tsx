import { Form as Labelled } from 'antd'
import type { ReactNode } from 'react'

/** A labelled place of the draft; `problem` is what the server said about it. */
export function Line({
  id,
  label,
  problem,
  hint,
  children,
}: {
  id: string
  label: string
  problem?: string | undefined
  hint?: ReactNode
  children: ReactNode
}) {
  return (
    <Labelled.Item
      label={label}
      htmlFor={id}
      required
      extra={hint}
      {...(problem ? { validateStatus: 'error', help: problem } : {})}
    >
      {children}
    </Labelled.Item>
  )
}
