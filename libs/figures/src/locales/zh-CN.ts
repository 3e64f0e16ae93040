import type { Period } from '../period-type.ts'
import type { Messages } from './messages.ts'

const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度']

function period({ grain, from, to }: Period): string {
  const [year, month, day] = [to.slice(0, 4), Number(to.slice(5, 7)), Number(to.slice(8))]
  if (grain === 'year') return `${year}年`
  if (grain === 'years') return `${from.slice(0, 4)}—${year}年`
  if (grain === 'quarter') return `${year}年${QUARTERS[month / 3 - 1]}`
  if (grain === 'month') return `${year}年${month}月`
  return grain === 'day' ? `${year}年${month}月${day}日` : `截至${year}年${month}月${day}日`
}

export const zhCN: Messages = {
  period,
  comma: '、',
  counted: '计入：{amount}',
  notCounted: '未计入：{demand}，实际为{found}',
  nothingToCount: '未计入：符合条件，但数量为零',
  missing: '空',
  condition: {
    in: '{field}须为{value}之一',
    equals: '{field}须为{value}',
    includes: '{field}须含{value}',
    exists: '须填写{field}',
  },
  fields: {
    kind: '类型',
    series: '系列',
    themes: '主题',
    audiences: '受众',
    materials: '发放资料数',
    works: '征集作品数',
    event: '事项',
    quantity: '数量',
  },
  values: {
    public: '公众',
    teenagers: '青少年',
    'farmers-herders': '农牧民',
    'industrial-workers': '产业工人',
    elderly: '老年人',
    officials: '领导干部和公务员',
    'sci-tech-workers': '科技工作者',
    'academic-annual': '自然科学学术年会',
    'hundred-experts-tour': '百名专家科普传播行',
    caravan: '科普大篷车',
    'mobile-museum': '流动科技馆',
    'volunteer-service': '科技志愿服务',
    'scientist-spirit': '科学家精神宣讲',
    'sci-workers-day': '全国科技工作者日',
    'science-day': '全国科普日',
    opened: '建成启用',
    closed: '停用',
    added: '新增',
  },
  rules: {
    register: '名录中在册的记录，按所填内容计入',
    'outreach-sessions': '每场面向公众的科普活动计1次',
    'outreach-audience': '科普活动线下、线上人次，按受众和渠道分列',
    'farmer-training-sessions': '有农牧民参加的培训每场计1场次',
    'farmer-training-audience': '培训中农牧民的线下、线上人次',
    'annual-meeting-audience': '自然科学学术年会及分会场的参加人次',
    'experts-tour-sessions': '百名专家科普传播行每场计1场次',
    'experts-tour-audience': '百名专家科普传播行的受益人次',
    'caravan-sessions': '科普大篷车每站计1场次',
    'caravan-audience': '科普大篷车的受益人次',
    'mobile-museum-sessions': '流动科技馆每站计1场次',
    'mobile-museum-audience': '流动科技馆的受益人次',
    'volunteer-sessions': '科技志愿服务活动每场计1场次',
    'volunteer-audience': '科技志愿服务活动的受益人次',
    'spirit-sessions': '科学家精神宣讲每场计1场次',
    'spirit-audience': '科学家精神宣讲的受众人次',
    'sci-workers-day': '全国科技工作者日活动每场计1场次',
    'science-day': '全国科普日活动每场计1场次',
    leaflets: '活动发放的宣传资料份数',
  },
}
