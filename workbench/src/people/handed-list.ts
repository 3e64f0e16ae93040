import { download } from '#kit/files/download.ts'
import { today } from '#kit/format.ts'

/** Saves what was made for people to be handed to them, as a table. */
export async function saveHandedList<R>(
  name: string,
  columns: readonly { title: string; text: (row: R) => string }[],
  rows: readonly R[],
): Promise<void> {
  const { xlsxOf } = await import('#kit/files/xlsx.ts')
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const file = await xlsxOf(name, columns, rows)
  download(`${name}-${today()}.xlsx`, new Blob([file], { type }))
}

/** The browser asks before it reloads or closes the page: a list lost now must be made anew for each person. */
export function stay() {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}
