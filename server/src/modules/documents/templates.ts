import { readFileSync } from 'node:fs'
import type { Template } from '@medelge/documents'
import type { FormDefinition } from '@medelge/fields/definition'

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`./templates/${file}`, import.meta.url), 'utf8'))
const shipped = (['work-summary'] as const).map((code): Template => read(`${code}.json`))

export const templates = (): readonly Template[] => shipped
export const findTemplate = (code: string): Template | undefined => shipped.find((one) => one.code === code)
export function getForm(code: string): FormDefinition {
  throw new Error(`no form ${code}`)
}
