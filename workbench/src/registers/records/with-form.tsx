import type { Form } from '@medelge/fields/definition'
import type { ReactNode } from 'react'
import { useForm } from '#engines/fields/form/use-form.ts'
import { Failure, Loading } from '#kit/states.tsx'
import type { Kind } from './record.ts'

/** The fields of a list in use, once what computes them has come. */
export function WithForm({ kind, children }: { kind: Kind; children: (form: Form) => ReactNode }) {
  const { form, error, retry } = useForm(kind.form)
  if (error) return <Failure error={error} retry={retry} />
  return form ? children(form) : <Loading lines={4} />
}
