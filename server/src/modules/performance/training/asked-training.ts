import type { ListRequest } from '#engines/lists/list-request'
import { inField, platformErrors } from '#platform/errors'
import { askedYear } from '../asked-year.ts'

type Request = Pick<
  ListRequest<{ kind: string; organizationId: number; year: number }>,
  'db' | 'actor' | 'query' | 'now'
>

/** How many hours a list asks for, as it says now, whatever the year. */
export async function askedTraining(request: Request) {
  const { found, day, few, about } = await askedYear(request)
  const required = found.definition.training?.hours
  if (required === undefined) throw platformErrors.INVALID_REQUEST(inField('kind'))
  return { required, day, few, about }
}
