import type { ProblemCode } from '../reading/problem.ts'

export const enProblems: Record<ProblemCode, string> = {
  'file-not-an-object': 'The content must be an object {…}; see the description of the format',
  'not-an-object': '{field} must be an object {…}; see the description of the format',
  'not-a-list': '{field} must be a list […]; see the description of the format',
  'text-missing': '{field} must not be empty; enter text',
  'not-a-number': '{field} must be a number, not “{value}”; the unit belongs in its own field',
  'number-outside': '{field} must be between {low} and {high}, not “{value}”',
  'not-one-of': '{field} is “{value}”; it must be one of: {options}',
  'code-repeated': '{field}: the code “{value}” is already taken; give every indicator its own',
  'not-a-month': '{field} must be a month from 1 to 12, not “{value}”',
  'no-total-row': '{field} has no row with role “total”; add the row 年度资金总额',
  'field-unknown': '{field} is not a known field; check the spelling against the description of the format',
}
