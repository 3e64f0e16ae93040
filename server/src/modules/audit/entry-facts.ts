import type { Messages } from '#engines/lists/list-request'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A detail as a line says it: words where there are some, else what was written down. */
function said(name: string, value: unknown, messages: Messages): string {
  if (value === null || value === '') return '—'
  if (typeof value === 'boolean') return messages(value ? 'audit.yes' : 'audit.no')
  if (Array.isArray(value)) return value.map((one) => said(name, one, messages)).join(messages('export.and'))
  if (isObject(value))
    return Object.entries(value)
      .map(([key, one]) => `${key} = ${said(key, one, messages)}`)
      .join(messages('export.and'))
  const key = name === 'role' ? `value.role.${value}` : `audit.${name}.${value}`
  const word = messages(key)
  return word === key ? String(value) : word
}

/** What was written down beside an entry, each with its word. */
export const factsOf = (details: Record<string, unknown>, messages: Messages) =>
  Object.entries(details).flatMap(([name, value]) => {
    if (isObject(value) && Object.keys(value).length === 0) return []
    const key = `audit.detail.${name}`
    const word = messages(key)
    return [{ name: word === key ? name : word, value: said(name, value, messages) }]
  })
