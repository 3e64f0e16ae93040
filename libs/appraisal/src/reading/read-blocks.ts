import type { Form, FormTask, ManagementRow } from '../form.ts'
import { type FieldReader, LARGEST } from './fields.ts'

const amount = (fields: FieldReader, name: string) => fields.optionalNumber(name, -LARGEST, LARGEST) ?? null

/** One task of a department's year. */
export function readTask(fields: FieldReader): FormTask {
  fields.onlyKnows(['name', 'content', 'done', 'budget', 'executed'])
  return {
    name: fields.text('name'),
    content: fields.optionalText('content') ?? '',
    done: fields.optionalText('done') ?? '',
    budget: amount(fields, 'budget'),
    executed: amount(fields, 'executed'),
  }
}

/** What the form prints below its tasks. */
export function readTaskTotal(fields: FieldReader): NonNullable<Form['printedTaskTotal']> {
  fields.onlyKnows(['budget', 'executed'])
  return { budget: amount(fields, 'budget'), executed: amount(fields, 'executed') }
}

/** One line about how the money was handled. */
export function readManagement(fields: FieldReader): ManagementRow {
  fields.onlyKnows(['item', 'state', 'problem'])
  return {
    item: fields.text('item'),
    state: fields.optionalText('state') ?? '',
    problem: fields.optionalText('problem') ?? '',
  }
}
