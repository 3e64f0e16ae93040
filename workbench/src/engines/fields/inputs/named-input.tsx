import { type ComponentType, use } from 'react'
import type { FieldOf, InputProps } from './input-props.ts'
import { NamedInputsContext, type NamedType } from './named-inputs.ts'

/** The input a noun handed in for what is its own. */
export function NamedInput(props: InputProps<FieldOf<NamedType>>) {
  const { name, field } = props
  const Input = use(NamedInputsContext)[field.type] as ComponentType<typeof props> | undefined
  if (!Input) throw new Error(`${name} is of a type that has no input of its own: give it one`)
  return <Input {...props} />
}
