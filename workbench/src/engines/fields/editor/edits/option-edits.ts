import type { OptionDefinition, Words } from '@medelge/fields/definition'
import { moved } from '../../order.ts'
import { freshCode, optionCodes } from './codes.ts'
import { named, type Part } from './parts.ts'

/** What is done to the options of a choice. `code` is the option's. */
export type OptionEdit =
  | { do: 'add-options'; after?: string; texts: readonly string[] }
  | { do: 'name-option'; code: string; words: Words }
  | { do: 'move-option'; code: string; by: -1 | 1 }
  | { do: 'retire-option'; code: string; retired: boolean }
  | { do: 'remove-option'; code: string }

/** The options after an edit. One that records may hold is retired and never dropped: `before` says which those are. */
export function editedOptions(
  part: Part,
  edit: OptionEdit,
  before: Part | undefined,
): readonly OptionDefinition[] {
  const options = part.options ?? []
  const each = (code: string, change: (option: OptionDefinition) => OptionDefinition) =>
    options.map((option) => (option.code === code ? change(option) : option))
  switch (edit.do) {
    case 'add-options': {
      const made: OptionDefinition[] = []
      for (const zh of edit.texts) {
        const taken = [...optionCodes(part, before), ...made.map(({ code }) => code)]
        made.push({ code: freshCode('o', taken), words: { zh } })
      }
      // A list that is pasted in takes the place of what was left blank for it.
      const isBlank = ({ code, words }: OptionDefinition) =>
        words.zh === '' && code !== edit.after && !isKept(code, before)
      const rest = edit.texts.every(Boolean) ? options.filter((option) => !isBlank(option)) : options
      const at = rest.findIndex(({ code }) => code === edit.after)
      return at === -1 ? [...rest, ...made] : rest.toSpliced(at + 1, 0, ...made)
    }
    case 'name-option':
      return each(edit.code, (option) => ({ ...option, words: named(edit.words) }))
    case 'move-option':
      return moved(
        options,
        options.findIndex(({ code }) => code === edit.code),
        edit.by,
      )
    case 'retire-option':
      return each(edit.code, ({ retired: _, ...option }) =>
        edit.retired ? { ...option, retired: true } : option,
      )
    case 'remove-option':
      return isKept(edit.code, before)
        ? each(edit.code, (option) => ({ ...option, retired: true }))
        : options.filter(({ code }) => code !== edit.code)
  }
}

/** Whether a version that records were made under has the option already. */
export const isKept = (code: string, before: Part | undefined): boolean => optionCodes(before).includes(code)
