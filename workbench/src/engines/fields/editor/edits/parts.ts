import type { CellDefinition, FieldDefinition, FormDefinition, Words } from '@medelge/fields/definition'

/** A field, or a cell of its table of rows. */
export type Part = FieldDefinition | CellDefinition

/** Where a part is: `f3`, or `f3.c1` for a cell. */
export function findPart(definition: FormDefinition | undefined, at: string): Part | undefined {
  const [code, cell] = at.split('.')
  const field = definition?.fields.find((one) => one.code === code)
  return cell === undefined ? field : field?.cells?.find((one) => one.code === cell)
}

/** The definition with one part changed. */
export function withPart(
  definition: FormDefinition,
  at: string,
  change: (part: Part) => Part,
): FormDefinition {
  const [code, cell] = at.split('.')
  const changed = (field: FieldDefinition): FieldDefinition => {
    if (cell === undefined) return change(field) as FieldDefinition
    const cells = field.cells?.map((one) => (one.code === cell ? (change(one) as CellDefinition) : one))
    return cells ? { ...field, cells } : field
  }
  return { ...definition, fields: definition.fields.map((one) => (one.code === code ? changed(one) : one)) }
}

/** A part with some of its keys set, and without those that are set to nothing. */
export function merged<P extends Part>(
  part: P,
  keys: { readonly [K in keyof FieldDefinition]?: unknown },
): P {
  const all = Object.entries({ ...part, ...keys }).filter(
    ([, value]) => value !== undefined && value !== false && value !== null && value !== '',
  )
  return Object.fromEntries(all) as unknown as P
}

/** Where a problem is, as the definition says it, by codes: `fields[2].cells[0].most` → `f3.c1.most`. */
export function placeIn({ fields }: FormDefinition, at: string): string {
  const found = /^fields\[(\d+)\](?:\.cells\[(\d+)\])?(?:\.(.+))?$/.exec(at)
  const field = fields[Number(found?.[1] ?? -1)]
  if (!field) return at
  const cell = field.cells?.[Number(found?.[2] ?? -1)]
  return [field.code, cell?.code, found?.[3]].filter(Boolean).join('.')
}

/** Words without the languages in which there are none. */
export const named = ({ zh, mn, en }: Words): Words => ({ zh, ...(mn && { mn }), ...(en && { en }) })
