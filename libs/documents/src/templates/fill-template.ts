import type { Binding } from '../binding/binding.ts'
import type { Block, Inline, Text } from '../text/text.ts'
import { type FillContext, fillWords } from './fill-context.ts'
import { figureTableOf, recordTableOf } from './fill-tables.ts'
import { readPlaceholder } from './placeholder.ts'
import type { Template, TemplateSection } from './template.ts'

export interface DraftedSection
  extends Pick<TemplateSection, 'key' | 'level' | 'heading' | 'guide' | 'form' | 'embeds' | 'asks'> {
  text: Text
  /** What stands in fields of the form at first: words, or a figure that is read. */
  fills?: Record<string, string | Binding>
}

export interface Draft {
  title: string
  notice?: { addressees: string; covering: string }
  sections: DraftedSection[]
}

const PART = /\{([^{}@][^{}]*)\}|\[\[([^[\]|]+)\|([^[\]|]+)\]\]/g

function lineOf(words: string, context: FillContext): { content?: Inline[] } {
  const line = fillWords(words, context)
  const content: Inline[] = []
  const say = (text: string, source?: string) => {
    if (text === '') return
    content.push({
      type: 'text',
      text,
      ...(source ? { marks: [{ type: 'stated', attrs: { source } }] } : {}),
    })
  }
  let at = 0
  for (const { 0: whole, 1: figure, 2: stated, 3: source, index } of line.matchAll(PART)) {
    say(line.slice(at, index))
    if (figure !== undefined) content.push({ type: 'figure', attrs: readPlaceholder(figure, context) })
    else say(stated ?? '', source)
    at = index + whole.length
  }
  say(line.slice(at))
  return content.length > 0 ? { content } : {}
}

function add(blocks: Block[], line: string, context: FillContext): void {
  if (line.startsWith('### ')) {
    blocks.push({ type: 'heading', attrs: { level: 3 }, ...lineOf(line.slice(4), context) })
    return
  }
  if (!line.startsWith('- ')) {
    blocks.push({ type: 'paragraph', ...lineOf(line, context) })
    return
  }
  const item = {
    type: 'listItem' as const,
    content: [{ type: 'paragraph' as const, ...lineOf(line.slice(2), context) }],
  }
  const last = blocks.at(-1)
  if (last?.type === 'bulletList') last.content.push(item)
  else blocks.push({ type: 'bulletList', content: [item] })
}

function textOf(lines: NonNullable<TemplateSection['text']>, context: FillContext): Text {
  const blocks: Block[] = []
  for (const line of lines) {
    if (typeof line === 'string') add(blocks, line, context)
    else blocks.push('figureTable' in line ? figureTableOf(line, context) : recordTableOf(line, context))
  }
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
}

const fillOf = (fill: string, context: FillContext): string | Binding => {
  const figure = /^\{([^{}@][^{}]*)\}$/.exec(fill)?.[1]
  return figure === undefined ? fillWords(fill, context) : readPlaceholder(figure, context)
}

const sectionOf = (
  { key, level, heading, guide, form, embeds, asks, fills, text = [] }: TemplateSection,
  context: FillContext,
): DraftedSection => ({
  ...{ key, level, heading: fillWords(heading, context) },
  ...(guide === undefined ? {} : { guide }),
  ...(form === undefined ? {} : { form }),
  ...(embeds === undefined ? {} : { embeds }),
  ...(asks === undefined ? {} : { asks }),
  ...(fills === undefined
    ? {}
    : {
        fills: Object.fromEntries(
          Object.entries(fills).map(([field, fill]) => [field, fillOf(fill, context)]),
        ),
      }),
  text: textOf(text, context),
})

/**
 * A whole draft from a template: every figure bound to its unit and period. Throws TemplateError where the template
 * says a word that is none.
 * @example
 * fillTemplate({ title: '{@year}年总结', sections: [] }, { organization: 7, unit: '', period: '2022', nameOf: String }).title // → '2022年总结'
 */
export const fillTemplate = (
  { title, notice, sections }: Pick<Template, 'title' | 'notice' | 'sections'>,
  context: FillContext,
): Draft => ({
  title: fillWords(title, context),
  ...(notice
    ? {
        notice: {
          addressees: fillWords(notice.addressees[context.writer ?? 'other'], context),
          covering: notice.covering.map((line) => fillWords(line, context)).join('\n'),
        },
      }
    : {}),
  sections: sections.map((section) => sectionOf(section, context)),
})
