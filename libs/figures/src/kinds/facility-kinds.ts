import type { Said } from './said.ts'

/** A kind of facility: all that adding one takes, but for the line of the metric it feeds in the catalogue. */
export interface FacilityKind {
  readonly code: string
  readonly word: Said
  /** The metric its pieces feed. */
  readonly feeds: string
  /** A stock rises when one opens and falls when one closes; a flow counts what is added, which closes never. */
  readonly says: { readonly opened: Said; readonly closed: Said } | { readonly added: Said }
}

export const FACILITY_KINDS = [
  {
    code: 'e-station',
    word: { 'zh-CN': '科普e站', en: 'E-station' },
    feeds: 'popsci-estations',
    says: {
      opened: { 'zh-CN': '启用一个科普e站加1', en: 'Each e-station opened adds one' },
      closed: { 'zh-CN': '停用一个科普e站减1', en: 'Each e-station closed takes one away' },
    },
  },
  {
    code: 'reading-point',
    word: { 'zh-CN': '科普报刊村村通', en: 'Village reading point' },
    feeds: 'popsci-press-villages-covered',
    says: {
      opened: { 'zh-CN': '科普报刊新覆盖一个村加1', en: 'Each village newly covered adds one' },
      closed: { 'zh-CN': '科普报刊停止覆盖一个村减1', en: 'Each village no longer covered takes one away' },
    },
  },
  {
    code: 'exhibit',
    word: { 'zh-CN': '展品', en: 'Exhibits' },
    feeds: 'grassroots-museum-new-exhibits',
    says: {
      added: { 'zh-CN': '基层科技馆新增展品的套数', en: 'Sets of exhibits added to local museums' },
    },
  },
  {
    code: 'caravan',
    word: { 'zh-CN': '科普大篷车', en: 'Science caravan' },
    feeds: 'caravans-equipped',
    says: {
      opened: { 'zh-CN': '配备一辆科普大篷车加1', en: 'Each caravan equipped adds one' },
      closed: { 'zh-CN': '退役一辆科普大篷车减1', en: 'Each caravan retired takes one away' },
    },
  },
  {
    code: 'mobile-museum',
    word: { 'zh-CN': '流动科技馆', en: 'Mobile museum' },
    feeds: 'mobile-museums-equipped',
    says: {
      opened: { 'zh-CN': '配备一套流动科技馆加1', en: 'Each mobile museum equipped adds one' },
      closed: { 'zh-CN': '退役一套流动科技馆减1', en: 'Each mobile museum retired takes one away' },
    },
  },
  {
    code: 'museum',
    word: { 'zh-CN': '科技馆', en: 'Science museum' },
    feeds: 'science-museums-county-plus',
    says: {
      opened: { 'zh-CN': '开放一座旗县以上科技馆加1', en: 'Each museum opened adds one' },
      closed: { 'zh-CN': '关闭一座旗县以上科技馆减1', en: 'Each museum closed takes one away' },
    },
  },
  {
    code: 'base',
    word: { 'zh-CN': '科普教育基地', en: 'Outreach base' },
    feeds: 'popsci-bases-regional-total',
    says: {
      opened: { 'zh-CN': '命名一个科普教育基地加1', en: 'Each base named adds one' },
      closed: { 'zh-CN': '撤销一个科普教育基地减1', en: 'Each base withdrawn takes one away' },
    },
  },
  {
    code: 'courtyard',
    word: { 'zh-CN': '科技小院', en: 'Science courtyard' },
    feeds: 'courtyards-total',
    says: {
      opened: { 'zh-CN': '建成一个科技小院加1', en: 'Each courtyard built adds one' },
      closed: { 'zh-CN': '撤销一个科技小院减1', en: 'Each courtyard withdrawn takes one away' },
    },
  },
] as const satisfies readonly FacilityKind[]
