const list = (words: string): readonly string[] => words.split(' ')

/** Units that may stand behind a number in running text. Longer ones first. */
export const TEXT_UNITS = list(
  '万人次 人次 场次 篇次 条次 轮次 批次 班次 平方米 百分点 公里 人 名 位 场 次 期 届 个 家 支 所 座 套 辆 项 件 篇 部 条 种 本 册 块 户 台 处 份 站 元 % 倍',
)

/** What makes another word of a unit that stands in front of it: 3个月 are no things, 5位数 are no people. */
export const NO_UNIT_BEFORE = list(
  '月 百分 小时 工作日 方面 环节 阶段 层级 层面 数 数字 级 员 民 才 生 要 序 元 别',
)

/** What may stand between the name of a thing and its number: 科普e站共有6403个. Longer ones first. */
export const BETWEEN = list(
  '总人次 总人数 总数量 实有 注册 在册 人次数 活动场次 总场次 增加到 增长到 发展到 累计达 达到了 总人次 人次 人数 场次 次数 个数 数量 总数 总量 规模 金额 总额 队伍 累计 合计 共计 总计 共有 已有 现有 达到 达 已 共 有 为 是 计 数 : ： 的 了',
)

/** Behind these a thing begins: 建成科普e站6403个. All else in front of a name is part of another, narrower one. */
export const LEADS = list(
  '全区 全自治区 全省 全市 全盟 全旗 全县 我区 我市 我盟 我旗 我县 本级 目前 现有 共有 拥有 已有 建成 建立 建设 设立 发展 壮大 组建 招募 注册 登记 在册 举办 开展 组织 实施 完成 实现 培养 聘请 配备 培训 表彰 征集 接待 使 将 了 已 共 全年 当年 今年 本年度 年内 累计',
)

/** A clause with one of these speaks of a part, of a change or of what is planned. */
export const NARROWING = list(
  '其中 新增 新建 净增 增加了 减少 下降 同比 环比 比上 较上 相比 每年 每月 每个 每场 每期 平均 人均 日均 分别 另有 另外 除 剩余 还差 不含 尚有 原有 由 从 仅 之一 占',
)

/** A sentence with one of these speaks of another time. */
export const OTHER_TIMES = list(
  '上年 去年 前年 往年 明年 来年 下一年 上一年 近年 历年 多年 三年 五年 十三五 十四五 十二五 上半年 下半年 季度 月底 月末 截至 截止 以来 下一步 计划到 到20',
)

/** Behind the name of a thing stands its end or the next word: one of these. */
export const ENDS = list('等 和 与 及 并 以及 的 在 为 达 覆盖 全部 均 都 ， , 、 。 ； ;')
