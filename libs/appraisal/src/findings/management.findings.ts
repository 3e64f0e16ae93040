import type { Form } from '../form.ts'
import type { Finding } from '../result.ts'
import { finding } from './finding.ts'

/** Lines about the handling of the money that say nothing; “无” below the problems is an answer, an empty cell is none. */
export function managementFindings({ management = [] }: Form): Finding[] {
  return management.flatMap(({ item, state, problem }) =>
    state.trim() === '' && problem.trim() === ''
      ? [finding('management-missing', 'ask', `management:${item}`, 'reason')]
      : [],
  )
}
