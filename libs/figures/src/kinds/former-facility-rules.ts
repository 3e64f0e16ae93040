import type { Condition, Rule } from '../rule.ts'
import type { Said } from './said.ts'

/** A kind of facility as it was before each became a list (decision 0045): what its pieces fed, and how that was said. */
interface FormerFacility {
  readonly code: string
  readonly feeds: string
  readonly says: { readonly opened: Said; readonly closed: Said } | { readonly added: Said }
}

const FORMER = [
  {
    code: 'e-station',
    feeds: 'popsci-estations',
    says: {
      opened: { 'zh-CN': '启用一个科普e站加1', en: 'Each e-station opened adds one' },
      closed: { 'zh-CN': '停用一个科普e站减1', en: 'Each e-station closed takes one away' },
    },
  },
  {
    code: 'reading-point',
    feeds: 'popsci-press-villages-covered',
    says: {
      opened: { 'zh-CN': '科普报刊新覆盖一个村加1', en: 'Each village newly covered adds one' },
      closed: { 'zh-CN': '科普报刊停止覆盖一个村减1', en: 'Each village no longer covered takes one away' },
    },
  },
  {
    code: 'exhibit',
    feeds: 'grassroots-museum-new-exhibits',
    says: {
      added: { 'zh-CN': '基层科技馆新增展品的套数', en: 'Sets of exhibits added to local museums' },
    },
  },
  {
    code: 'caravan',
    feeds: 'caravans-equipped',
    says: {
      opened: { 'zh-CN': '配备一辆科普大篷车加1', en: 'Each caravan equipped adds one' },
      closed: { 'zh-CN': '退役一辆科普大篷车减1', en: 'Each caravan retired takes one away' },
    },
  },
  {
    code: 'mobile-museum',
    feeds: 'mobile-museums-equipped',
    says: {
      opened: { 'zh-CN': '配备一套流动科技馆加1', en: 'Each mobile museum equipped adds one' },
      closed: { 'zh-CN': '退役一套流动科技馆减1', en: 'Each mobile museum retired takes one away' },
    },
  },
  {
    code: 'museum',
    feeds: 'science-museums-county-plus',
    says: {
      opened: { 'zh-CN': '开放一座旗县以上科技馆加1', en: 'Each museum opened adds one' },
      closed: { 'zh-CN': '关闭一座旗县以上科技馆减1', en: 'Each museum closed takes one away' },
    },
  },
  {
    code: 'base',
    feeds: 'popsci-bases-regional-total',
    says: {
      opened: { 'zh-CN': '命名一个科普教育基地加1', en: 'Each base named adds one' },
      closed: { 'zh-CN': '撤销一个科普教育基地减1', en: 'Each base withdrawn takes one away' },
    },
  },
  {
    code: 'courtyard',
    feeds: 'courtyards-total',
    says: {
      opened: { 'zh-CN': '建成一个科技小院加1', en: 'Each courtyard built adds one' },
      closed: { 'zh-CN': '撤销一个科技小院减1', en: 'Each courtyard withdrawn takes one away' },
    },
  },
] as const satisfies readonly FormerFacility[]

const when = (kind: string, event: string): Condition[] => [
  { field: 'kind', equals: kind },
  { field: 'event', equals: event },
]
const amount = { field: 'quantity' }

/** The rules by which facilities fed metrics. Nothing is counted by them any more; the ledger names them for ever. */
export const FORMER_FACILITY_RULES: readonly Rule[] = FORMER.flatMap(
  ({ code: kind, feeds: metric, says }): Rule[] =>
    'added' in says
      ? [{ code: `${kind}-added`, version: 1, metric, when: when(kind, 'added'), amount }]
      : [
          { code: `${kind}-opened`, version: 1, metric, when: when(kind, 'opened'), amount },
          { code: `${kind}-closed`, version: 1, metric, when: when(kind, 'closed'), amount, sign: -1 },
        ],
)

/** The sentence of each of them, by its code. */
export const formerFacilitySentences = (language: 'zh-CN' | 'en'): Record<string, string> =>
  Object.fromEntries(
    FORMER.flatMap(({ code, says }) =>
      Object.entries(says).map(([event, said]: [string, Said]) => [`${code}-${event}`, said[language]]),
    ),
  )
