import type { Said } from './said.ts'

interface KindAim {
  /** The series it is recorded under. */
  readonly series: string
  /** Words in the name of a unit or the title of a session that give it away. */
  readonly words: readonly string[]
  /** The list in which a unit has one for it. */
  readonly register: string
}

/** A metric that a kind feeds by itself; rules that look at a series or an audience besides stand in `session-rules.ts`. */
export interface KindFeed {
  /** The code of the rule. */
  readonly rule: string
  readonly metric: string
  /** How many were held, how many people came, both sides or online alone, or the number in a field. */
  readonly counts: 'sessions' | 'audience' | 'online' | { readonly field: string }
  readonly says: Said
}

/** A kind of session: all that adding one takes, but for the lines of metrics of its own in the catalogue. */
export interface SessionKindEntry {
  readonly code: string
  readonly word: Said
  /** What else it is called in tables, with 、 or , between. */
  readonly also?: Said
  /** It is outreach to people since this edition of the rules of outreach: one more than before for a kind that joins. */
  readonly outreach?: number
  readonly feeds?: readonly KindFeed[]
  /** Fields that only some records have, and this kind is asked for. */
  readonly asks?: readonly string[]
  /** The vehicles and exhibitions on the road: whole units exist for nothing else. */
  readonly aims?: readonly KindAim[]
}

/** The kinds of session; each is one word on the door of the same record. */
export const KINDS = [
  {
    code: 'lecture',
    word: { 'zh-CN': '讲座', en: 'Lecture' },
    also: { 'zh-CN': '科普讲座、专题讲座、报告会、科普报告、宣讲、宣讲会、报告', en: '' },
    outreach: 1,
  },
  {
    code: 'training',
    word: { 'zh-CN': '培训', en: 'Training' },
    also: { 'zh-CN': '科普培训、培训班、技术培训、实用技术培训', en: '' },
    outreach: 1,
    feeds: [
      {
        rule: 'training-sessions',
        metric: 'popsci-training-sessions',
        counts: 'sessions',
        says: { 'zh-CN': '每场科普培训计1场次', en: 'Each training session counts one' },
      },
      {
        rule: 'training-audience',
        metric: 'popsci-training-beneficiaries',
        counts: 'audience',
        says: { 'zh-CN': '科普培训线下、线上人次', en: 'People trained, offline and online' },
      },
    ],
  },
  {
    code: 'exhibition',
    word: { 'zh-CN': '展览', en: 'Exhibition' },
    also: { 'zh-CN': '科普展览、展出、展示、展板展出、科普展', en: '' },
    outreach: 1,
  },
  {
    code: 'tour-stop',
    word: { 'zh-CN': '巡展巡讲', en: 'Tour stop' },
    also: { 'zh-CN': '巡展、巡讲、流动科技馆巡展、大篷车活动、科普大篷车、进校园、科普巡讲', en: '' },
    outreach: 1,
    feeds: [
      {
        rule: 'tour-stops',
        metric: 'tour-stops',
        counts: 'sessions',
        says: { 'zh-CN': '每个巡展巡讲站次计1站次', en: 'Each tour stop counts one' },
      },
      {
        rule: 'tour-beneficiaries',
        metric: 'tour-beneficiaries',
        counts: 'audience',
        says: { 'zh-CN': '巡展巡讲的线下、线上受益人次', en: 'People reached by tour stops' },
      },
    ],
    aims: [
      { series: 'caravan', words: ['大篷车'], register: 'caravans' },
      { series: 'mobile-museum', words: ['流动科技馆'], register: 'mobile-museums' },
    ],
  },
  {
    code: 'consultation',
    word: { 'zh-CN': '咨询', en: 'Consultation' },
    also: { 'zh-CN': '科普咨询、现场咨询、义诊、咨询服务、科技咨询、宣传咨询', en: '' },
    outreach: 1,
  },
  {
    code: 'key-date',
    word: { 'zh-CN': '主题日活动', en: 'Key date' },
    also: {
      'zh-CN':
        '主题日、科普日、全国科普日、科技周、科技活动周、主题活动、宣传周、宣传活动、广场宣传、科普宣传',
      en: '',
    },
    outreach: 1,
  },
  {
    code: 'contest',
    word: { 'zh-CN': '竞赛', en: 'Contest' },
    also: { 'zh-CN': '比赛、大赛、科普竞赛、知识竞赛、竞答', en: '' },
    outreach: 1,
    feeds: [
      {
        rule: 'contest-works',
        metric: 'contest-works-collected',
        counts: { field: 'works' },
        says: { 'zh-CN': '竞赛征集到的作品件数', en: 'Works collected by a contest' },
      },
    ],
    asks: ['works'],
  },
  {
    code: 'stream',
    word: { 'zh-CN': '直播', en: 'Stream' },
    also: { 'zh-CN': '网络直播、线上直播、科普直播', en: '' },
    outreach: 1,
    feeds: [
      {
        rule: 'stream-sessions',
        metric: 'online-lecture-sessions',
        counts: 'sessions',
        says: { 'zh-CN': '每场线上科普讲座计1场次', en: 'Each online lecture counts one' },
      },
      {
        rule: 'stream-audience',
        metric: 'online-lecture-audience',
        counts: 'online',
        says: { 'zh-CN': '线上科普讲座的线上人次', en: 'Online audience of online lectures' },
      },
    ],
  },
  {
    code: 'visit',
    word: { 'zh-CN': '参观', en: 'Visit' },
    also: { 'zh-CN': '参观学习、研学、参观科技馆、研学活动', en: '' },
    outreach: 1,
  },
  {
    code: 'academic',
    word: { 'zh-CN': '学术交流', en: 'Academic exchange' },
    also: { 'zh-CN': '学术会议、学术年会、学术报告、论坛、研讨会', en: '' },
    feeds: [
      {
        rule: 'academic-events',
        metric: 'academic-exchange-events',
        counts: 'sessions',
        says: { 'zh-CN': '每场学术交流活动计1次', en: 'Each academic exchange counts one' },
      },
    ],
  },
  {
    code: 'international',
    word: { 'zh-CN': '国际交流', en: 'International exchange' },
    also: { 'zh-CN': '国际合作、对外交流、国际会议', en: '' },
    feeds: [
      {
        rule: 'international-audience',
        metric: 'intl-exchange-participants',
        counts: 'audience',
        says: { 'zh-CN': '国际科技交流活动的参加人次', en: 'Participants of international exchange' },
      },
    ],
  },
  {
    code: 'cadre-training',
    word: { 'zh-CN': '干部培训', en: 'Cadre training' },
    also: { 'zh-CN': '科协干部培训、干部培训班、科协系统培训', en: 'Training of cadres' },
    feeds: [
      {
        rule: 'cadre-trainees',
        metric: 'cadre-training-participants',
        counts: 'audience',
        says: { 'zh-CN': '科协系统和基层组织干部培训的参加人次', en: 'Cadres trained, offline and online' },
      },
    ],
  },
  {
    code: 'meeting',
    word: { 'zh-CN': '会议', en: 'Meeting' },
    also: { 'zh-CN': '工作会议、座谈会、推进会', en: '' },
  },
] as const satisfies readonly SessionKindEntry[]
