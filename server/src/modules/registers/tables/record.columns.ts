import { fieldsOf, type Translated } from '@medelge/fields'
import { tableColumns } from '@medelge/fields/cells'
import type { FieldDefinition, Words } from '@medelge/fields/definition'
import { areaWords } from '#modules/areas'
import { organizationWords } from '#modules/organizations'
import type { Locale } from '#platform/locale'
import { properWord, type SaidWords, type SheetColumn } from '#platform/sheets/columns'
import type { RegisterDefinition } from '../kinds/definition.ts'
import { fieldsOfKind } from '../kinds/form-of-kind.ts'
import { isRestricted } from '../values/restricted.ts'

/** Words of a definition as the sheets know them; there are no tables in Mongolian yet. */
const said = ({ zh, en }: Words, unit?: Words): SaidWords => ({
  zh: unit ? `${zh}（${unit.zh}）` : zh,
  ...(en ? { en: unit ? `${en} (${unit.en ?? unit.zh})` : en } : {}),
})

const core = (field: string, words: Words | undefined, more: Partial<SheetColumn> = {}): SheetColumn => ({
  field,
  key: `column.registers.${field}`,
  ...(words ? { said: { title: said(words) } } : {}),
  ...more,
})

type Script = keyof Translated

/**
 * A column of a field; those of fields stand apart from the columns every list has. A text in two scripts has a second
 * one for Mongolian.
 */
export const columnOfField = (name: string, script?: Script) =>
  script === 'mn' ? `values.${name}.mn` : `values.${name}`

type Values = NonNullable<SheetColumn['values']>

function choices({ options = [] }: Pick<FieldDefinition, 'options'>): Values {
  const open = options.filter(({ retired }) => !retired)
  return {
    set: 'option',
    codes: open.map(({ code }) => code),
    said: Object.fromEntries(open.map(({ code, words }) => [code, said(words)])),
  }
}

/** What may be chosen in each list of words, as fields and cells of tables have them. */
export const choicesIn = ({ form }: Pick<RegisterDefinition, 'form'>): Map<string, Values> =>
  new Map(
    form.fields.flatMap((field) => [
      ...(field.type === 'choice' ? [[field.code, choices(field)] as const] : []),
      ...(field.cells ?? []).flatMap((cell) =>
        cell.type === 'choice' ? [[`${field.code}.${cell.code}`, choices(cell)] as const] : [],
      ),
    ]),
  )

/** What is explained of a field; how the rows of a table are written, too. */
function helpOf({ help, cells }: FieldDefinition): SaidWords | undefined {
  if (!cells) return help && said(help)
  const explained = (locale: Locale, word: (words: Words) => string) => {
    const how = properWord(locale, 'column.registers.rows').replace(
      '{cells}',
      cells.map(({ words }) => word(words)).join(' | '),
    )
    return help ? `${word(help)} ${how}` : how
  }
  return { zh: explained('zh-CN', ({ zh }) => zh), en: explained('en', ({ zh, en }) => en ?? zh) }
}

const named: Partial<Record<FieldDefinition['type'], SheetColumn['names']>> = {
  area: areaWords,
  organization: organizationWords,
}

function ofField(definition: FieldDefinition, required: boolean): SheetColumn {
  const { code, type, words, unit } = definition
  const names = named[type]
  const help = helpOf(definition)
  return {
    field: columnOfField(code),
    key: '',
    said: { title: said(words, unit), ...(help ? { help } : {}) },
    required,
    ...(type === 'choice' ? { values: choices(definition) } : {}),
    ...(type === 'yes-no' ? { values: { set: 'yes-no', codes: ['yes', 'no'] } } : {}),
    ...(names ? { names } : {}),
  }
}

/** The fields that a table can fill in: whatever fits into a cell, or one for each script, and follows from nothing. */
export function* cellFields(definition: Pick<RegisterDefinition, 'form'>) {
  const fields = fieldsOfKind(definition.form)
  const readable = new Set(tableColumns(fields).map(({ name }) => name))
  for (const [name, field] of fieldsOf(fields)) {
    const own = definition.form.fields.find(({ code }) => code === name)
    // A table is kept as evidence, which whoever sees the records opens: what only some see stands in none.
    if (!own || isRestricted(own) || !readable.has(name) || field.computed) continue
    yield { name, field, own }
  }
}

/** The title of one script of a text, as files of a list have it too. */
const inScript = (script: Script, { zh, en }: Words): SaidWords => {
  const title = (locale: Locale, label: string) =>
    properWord(locale, `column.registers.script.${script}`).replace('{label}', label)
  return { zh: title('zh-CN', zh), en: title('en', en ?? zh) }
}

/** A column for each script of a text; a title without any is of the Chinese one. */
function ofScripts(definition: FieldDefinition, required: boolean): SheetColumn[] {
  const column = ofField(definition, required)
  const mongolian = properWord('zh-CN', 'column.registers.mongolian').split('、')
  return (['zh', 'mn'] as const).map((script) => ({
    ...column,
    field: columnOfField(definition.code, script),
    said: { ...column.said, title: inScript(script, definition.words) },
    script: { words: mongolian, says: script === 'mn' },
    ...(script === 'mn' ? { required: false } : {}),
  }))
}

/** Fields of files: a table has no column for them, and its explanation says so. */
export function fileColumns({ form }: RegisterDefinition): SheetColumn[] {
  const files = form.fields.filter(({ type }) => type === 'evidence')
  return files.map(({ code, words, required = false }) => {
    const help = `column.registers.${required ? 'filesRequired' : 'files'}`
    const explained = { zh: properWord('zh-CN', help), en: properWord('en', help) }
    return { field: columnOfField(code), key: '', said: { title: said(words), help: explained }, required }
  })
}

/** What a list of people asks of each; whoever is under age has somebody who consents. */
function personColumns({ person }: RegisterDefinition): SheetColumn[] {
  if (!person) return []
  const asked = (['phone', 'idNumber', 'born'] as const).filter((trait) => person[trait] !== 'none')
  const consent = person.born !== 'none' || person.idNumber !== 'none'
  return [
    ...asked.map((trait) =>
      core(trait, undefined, { personal: trait !== 'born', required: person[trait] === 'required' }),
    ),
    ...(consent
      ? [
          core('guardian', undefined),
          core('guardianPhone', undefined, { personal: true }),
          core('consentedOn', undefined),
        ]
      : []),
  ]
}

/** The columns of the fields of a form, in its order. */
export const formColumns = (definition: Pick<RegisterDefinition, 'form'>): SheetColumn[] =>
  [...cellFields(definition)].flatMap(({ own, field }) => {
    const required = field.required === true
    return field.type === 'translated' ? ofScripts(own, required) : [ofField(own, required)]
  })

/** The columns of a table that is read into a list, in the order of its template. */
export const recordColumns = (definition: RegisterDefinition): SheetColumn[] => [
  core('name', definition.name, {
    required: true,
    ...(definition.person ? { key: 'column.registers.personName' } : {}),
  }),
  core('organization', undefined, { names: organizationWords }),
  ...personColumns(definition),
  ...(definition.place ? [core('area', undefined, { names: areaWords })] : []),
  core('since', definition.since, { required: true }),
  ...formColumns(definition),
  core('note', undefined),
]
