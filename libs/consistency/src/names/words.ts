const list = (words: string): readonly string[] => words.split(' ')

/** Words at the beginning that say where or since when, not what: names that differ in them alone name one thing. */
export const FIRST_FILLERS = list(
  '全自治区 自治区本级 全区 全省 全市 全盟 全旗 全县 我区 我省 我市 我县 我旗 截至目前 截至年底 目前 现有 现共有 共有 共计 已有 拥有 已建成 建成 年末 期末 年底 登记在册 在册 注册 实有 各类 各级 每年 年均 年度 全年 当年 今年 本年 历年 累计 已 共',
)
/** The same anywhere in a name: none of them is part of a longer word. */
export const FILLERS = list('累计 现有 截至目前 每年 年均 具体 登记在册 的')

/** Words for what has gathered since a beginning; such a number never falls. */
export const GATHERED = list('累计 历年')

/** Words for what came in, and what went out, during a period. */
export const CAME_IN = list(
  '新签约 新增加 新建 新增 新设 新成立 新发展 新命名 新认定 新挂牌 新培育 新购 新招 净增 增加',
)
export const WENT_OUT = list('注销 减少 退出 撤销 关闭 流失 摘牌 报废 退休 解散 取消')

const first = list('申报 报送 推荐 发布 征集 报名 参赛 提交 受理 反馈 申请 收到 投稿 参评 应到')
const second = list('进入专家评审 通过初审 通过初评 入围 初评')
const third = list(
  '通过评审 通过 采用 采纳 录用 成功对接 对接 立项 拟支持 获支持 入选 获奖 得奖 签约 已完成 完成 已整改 整改 办结 到位 达标 合格 兑现 覆盖 执行 实到 录取 采录',
)

/** How far a thing has come: what is at a later stage was at the earlier ones before. */
export const STAGES: readonly (readonly [string, number])[] = [first, second, third].flatMap((words, at) =>
  words.map((word) => [word, at + 1] as const),
)

/** What stands at the end of a name and says only how it is counted. Longer ones first. */
export const MEASURES = list(
  '活动场次数 成员人数 人次数 总人次 总人数 总数量 总场次 总金额 成员数 场次 人次 人数 项数 个数 家数 支数 篇数 篇次 件数 所数 套数 期数 次数 部数 条数 条次 户数 座数 辆数 名数 批次 轮次 节数 数量 总数 总量 总额 规模 金额 数额 数目 合计 总计 成员 数',
)

/** A metric that is drawn from others by its nature: shares and means never add up over units or months. */
export const MEANS = list('人均 平均 日均 均值 满意度 比例 占比 比重 指数 得分 年均')
