import { readdirSync, readFileSync } from 'node:fs'
import type { Template } from '@medelge/documents'
import { type FormDefinition, readDefinition } from '@medelge/fields/definition'

function readAll(folder: string): unknown[] {
  const place = new URL(`./${folder}/`, import.meta.url)
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, place), 'utf8')))
}

/** A form as its file says, or a fault at the first use: whoever begins a document must not be the one to find it. */
function readForm(written: unknown): FormDefinition {
  const { definition, problems } = readDefinition(written)
  if (!definition) throw new Error(`a form of documents: ${JSON.stringify(problems)}`)
  return definition
}

function demandSound(template: Template, known: ReadonlyMap<string, FormDefinition>): Template {
  const keys = template.sections.map(({ key }) => key)
  if (new Set(keys).size !== keys.length) throw new Error(`template ${template.code}: a key twice`)
  for (const { form } of template.sections)
    if (form !== undefined && !known.has(form)) throw new Error(`template ${template.code}: no form ${form}`)
  return template
}

let forms: ReadonlyMap<string, FormDefinition> | undefined
let shipped: readonly Template[] | undefined

function formsByCode(): ReadonlyMap<string, FormDefinition> {
  forms ??= new Map(
    readAll('forms')
      .map(readForm)
      .map((form) => [form.code, form]),
  )
  return forms
}

/** The forms that sections of documents may have. */
export const documentForms = (): readonly FormDefinition[] => [...formsByCode().values()]

/** The form of a section; throws where there is none of that code. */
export function getForm(code: string): FormDefinition {
  const form = formsByCode().get(code)
  if (!form) throw new Error(`no form ${code}`)
  return form
}

/** What a document can be begun as, by code. */
export function templates(): readonly Template[] {
  shipped ??= (readAll('templates') as Template[])
    .map((template) => demandSound(template, formsByCode()))
    .sort((one, other) => one.code.localeCompare(other.code, 'en'))
  return shipped
}

export const findTemplate = (code: string): Template | undefined =>
  templates().find((template) => template.code === code)
