import { Form } from 'antd'
import { type ReactNode, useId } from 'react'

/** A labelled place of the editor, with what is wrong there; `children` is given the id of its input. */
export function Line({
  label,
  problem,
  hint,
  optional = false,
  className,
  children,
}: {
  label: string
  problem?: string | undefined
  hint?: ReactNode
  optional?: boolean
  className?: string | undefined
  children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      required={!optional}
      extra={hint}
      {...(className ? { className } : {})}
      {...(problem ? { validateStatus: 'error', help: problem } : {})}
    >
      {children(id)}
    </Form.Item>
  )
}
