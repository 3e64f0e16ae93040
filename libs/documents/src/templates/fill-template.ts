import { parsePeriod } from '@medelge/figures'
import type { Block, Inline, Text } from '../text/text.ts'
import { readPlaceholder, TemplateError } from './placeholder.ts'
import type { TableOfMetrics, TableOfRecords, Template, TemplateSection } from './template.ts'
import { shiftYears } from './when.ts'

/** Whose document it is, of when, and what metrics are called. */
export interface FillContext {
  organization: number
  unit: string
  period: string
  nameOf(metric: string): string
}

export interface DraftedSection
  extends Pick<TemplateSection, 'key' | 'level' | 'heading' | 'guide' | 'form'> {
  text: Text
}

const yearOf = (period: string) => Number(parsePeriod(period).to.slice(0, 4))

function wordOf(name: string, { unit, period }: FillContext): string {
  const year = yearOf(period)
  const words: Record<string, string> = {
    unit,
    year: String(year),
    'next-year': String(year + 1),
    'last-year': String(year - 1),
    month: String(Number(parsePeriod(period).to.slice(5, 7))),
  }
  const word = words[name]
  if (word === undefined) throw new TemplateError(`unknown word of a template: @${name}`)
  return word
}

/**
 * Words of the document put in, such as those of its title. Throws TemplateError for a word that is none.
 * @example
 * fillWords('{@unit}{@year}年工作总结', { organization: 7, unit: '赤峰市科协', period: '2022', nameOf: String }) // → '赤峰市科协2022年工作总结'
 */
export const fillWords = (text: string, context: FillContext): string =>
  text.replace(/\{@([a-z-]+)\}/g, (_, name: string) => wordOf(name, context))

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

function tableOf({ figureTable }: TableOfMetrics, context: FillContext): Block {
  const { title, metrics, years } = figureTable
  const back = Array.from({ length: years }, (_, nth) => nth + 1 - years)
  return {
    type: 'figureTable',
    attrs: {
      title: fillWords(title, context),
      columns: back.map((shift) => `${yearOf(context.period) + shift}年`),
      rows: metrics.map((metric) => ({
        label: context.nameOf(metric),
        cells: back.map((shift) => ({
          ...{ metric, organization: context.organization, wording: { style: 'plain' } },
          period: shiftYears(context.period, shift),
        })),
      })),
    },
  }
}

const recordsOf = ({ recordTable }: TableOfRecords, { organization, ...context }: FillContext): Block => ({
  type: 'recordTable',
  attrs: {
    ...recordTable,
    title: fillWords(recordTable.title, { organization, ...context }),
    ...{ organization, period: context.period, newOnly: recordTable.newOnly ?? false },
  },
})

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
    else blocks.push('figureTable' in line ? tableOf(line, context) : recordsOf(line, context))
  }
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
}

/**
 * A whole draft from a template: every figure bound to its unit and period. Throws TemplateError where the template
 * says a word that is none.
 * @example
 * fillTemplate({ title: '{@year}年总结', sections: [] }, { organization: 7, unit: '', period: '2022', nameOf: String }).title // → '2022年总结'
 */
export const fillTemplate = (
  template: Pick<Template, 'title' | 'sections'>,
  context: FillContext,
): { title: string; sections: DraftedSection[] } => ({
  title: fillWords(template.title, context),
  sections: template.sections.map(({ key, level, heading, guide, form, text = [] }) => ({
    ...{ key, level, heading: fillWords(heading, context) },
    ...(guide === undefined ? {} : { guide }),
    ...(form === undefined ? {} : { form }),
    text: textOf(text, context),
  })),
})
