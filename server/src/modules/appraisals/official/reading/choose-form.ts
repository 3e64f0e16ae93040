import type { Form } from '@medelge/appraisal'
import type { SheetProblem, SheetRemark } from './problem-code.ts'
import type { FoundForm, WorkbookReading } from './read-workbook.ts'

const placeOf = ({ sheet, rows: [first, last], project, year }: FoundForm) => ({
  sheet,
  rows: `${first}–${last}`,
  project,
  year: String(year ?? '—'),
})

/** One form of a file and all that was not read with it: the other forms, other sheets, single cells. */
export type ChosenForm = { remarks: SheetRemark[] } & (
  | { ok: true; form: Form }
  | { ok: false; problems: SheetProblem[] }
)

/** The form with this number, counted from 1; without one the first that can be read, and of none the first. */
export function chooseForm({ forms, remarks }: WorkbookReading, number?: number): ChosenForm {
  const readable = Math.max(
    0,
    forms.findIndex(({ reading }) => reading.ok),
  )
  const at = number === undefined ? readable : number - 1
  const chosen = forms[at]
  if (chosen === undefined)
    return {
      ok: false,
      problems: [{ code: 'no-such-form', values: { number: String(number), count: String(forms.length) } }],
      remarks,
    }
  const others = forms.flatMap((one, position): SheetRemark[] =>
    position === at
      ? []
      : [{ code: 'other-form', values: { number: String(position + 1), ...placeOf(one) } }],
  )
  const several: SheetRemark[] =
    others.length === 0
      ? []
      : [
          {
            code: 'one-of-several',
            values: { number: String(at + 1), count: String(forms.length), ...placeOf(chosen) },
          },
          ...others,
        ]
  return { ...chosen.reading, remarks: [...several, ...chosen.reading.remarks, ...remarks] }
}
