const compared: Readonly<Record<string, string>> = {
  '>=': '不少于',
  '<': '不足',
  '<=': '不超过',
  '~': '约',
  near: '近',
}

/** Every sentence of a finding, in Chinese: what does not fit and why it may be, and what to ask. */
export const zhCN = {
  twoValues: {
    reason: (what: string, when: string, list: string, why: string) =>
      `${what}在同一时间（${when}）、同一范围内有不同的数：${list}。${why}。`,
    question: (what: string, when: string) => `${what}${when}到底是多少？以哪一处为准，另一处为什么不同？`,
  },
  differsInDocument: {
    reason: (what: string, list: string) =>
      `同一份文件里${what}前后不一致：${list}。可能截止日期不同，也可能有一处没有更新。`,
    question: (what: string) => `${what}应以哪个日期的数为准？请全文统一，或在每处写明截止日期。`,
  },
  moreThan: {
    reason: (what: string, when: string, list: string, why: string) =>
      `${what}（${when}）的约数与另一处的数对不上：${list}。${why}。`,
    question: (what: string) => `${what}的准确数是多少？“多”“近”“约”“超过”用得对不对？`,
  },
  doubledWords: {
    reason: (what: string, words: string) => `${what}写作“${words}”，前后两个约数词重复或相反。`,
    question: (words: string) => `“${words}”去掉哪一个词？准确数是多少？`,
  },
  onlyGrows: {
    reason: (what: string, list: string, why: string) =>
      `${what}是只增不减的累计数，后来的反而比先前的少：${list}。${why}。`,
    question: (what: string) => `${what}为什么变少了？是换了口径、换了平台，还是其中一处写错？`,
  },
  stockFalls: {
    reason: (what: string, list: string, why: string) =>
      `${what}后来比先前少，又没有说明减少了什么：${list}。${why}。`,
    question: (what: string) => `${what}是真的减少了，还是口径不同？减少的是哪些？`,
  },
  stockAndFlows: {
    reason: (what: string, list: string, came: string, went: string, expected: string) =>
      `${what}的期初、期末数与期间变化对不上：${list}；期间增加${came}、减少${went}，期末应为${expected}。可能有增减没有写进来，或口径不同。`,
    question: (what: string) => `${what}期间还有哪些增减？期初数和期末数是不是同一口径？`,
    above: (flow: string, made: string, stock: string, held: string) =>
      `${flow}为${made}，而后来${stock}只有${held}，总数比新增的还少。可能范围不同，或有一部分已经撤销。`,
    aboveQuestion: (stock: string) => `${stock}是否包括全部新增的？已撤销的有多少？`,
  },
  periodInPeriod: {
    more: (what: string, list: string, why: string) =>
      `${what}较短期间的数比包含它的较长期间的数还大：${list}。${why}。`,
    jump: (what: string, list: string, why: string) =>
      `${what}在大半个期间里只有一小部分，剩下的日子却多出几倍：${list}。${why}。`,
    question: (what: string, when: string) => `${what}${when}的数是怎么算出来的？两处统计的是同一件事吗？`,
  },
  sums: {
    reason: (what: string, whole: string, sum: string, of: string) =>
      `${what}写的是${whole}，而${of}相加为${sum}，合不上。可能漏了或重了一项，或日期、口径不同。`,
    above: (what: string, whole: string, sum: string) =>
      `${what}写的是${whole}，各部分相加为${sum}，比总数还大。可能有重复计算，或日期、口径不同。`,
    question: (what: string) => `${what}的总数和各分项哪个不对？有没有漏项或重复？`,
    units: () => '各单位',
    rows: () => '各项',
    periods: () => '各时段',
  },
  partAboveWhole: {
    reason: (part: string, few: string, whole: string, all: string) =>
      `${part}是${whole}的一部分，却比它大：${few}，而${whole}是${all}。可能两处的日期、范围或单位不同。`,
    question: (part: string, whole: string) => `${part}和${whole}是不是同一范围、同一时间？哪个数写错了？`,
  },
  rateFollows: {
    reason: (what: string, said: string, part: number, whole: number, share: string) =>
      `${what}写的是${said}，按${part}÷${whole}算应为${share}%。可能没有四舍五入，或分子、分母取自别处。`,
    question: (what: string) => `${what}是用哪两个数算的？请按分子、分母改正。`,
  },
  growthFollows: {
    reason: (
      what: string,
      said: string,
      [first, firstWhen, last, lastWhen]: readonly [string, string, string, string],
      computed: string,
      based: boolean,
    ) =>
      `${what}写的是${said}，而从${first}（${firstWhen}）到${last}（${lastWhen}）算得${computed}。${based ? '可能基数或算法不同' : '文中没有写出基数，可能基数是更早或另一口径的数'}。`,
    question: (what: string) => `${what}的基数是哪一年的多少？是“增长到”还是“增长了”？`,
  },
  rateAboveHundred: {
    reason: (what: string, said: string) =>
      `${what}是${said}，比率应在0到100%之间。可能把倍数、人数当成了比率，或小数点错位。`,
    question: (what: string) => `${what}的分子和分母各是多少？`,
  },
  unitSlips: {
    both: (what: string, list: string) =>
      `${what}有的地方用“人”，有的地方用“人次”：${list}。人数和人次是两个数，不能混用。`,
    name: (what: string, list: string) =>
      `${what}的名称与计量单位不一致：${list}。可能把人数、人次或次数混用了。`,
    question: (what: string) => `${what}数的是人、人次还是次数？一个人来两次算一还是算二？`,
  },
  magnitude: {
    reason: (what: string, list: string, times: string) =>
      `${what}的两个数数字相同、相差${times}倍：${list}。可能漏了“万”，或小数点、零写错。`,
    quote: (what: string, list: string, quoted: string) =>
      `${what}填的是${list}，原文里的数折合${quoted}，数字相同而位数不同。可能漏了“万”，或小数点、零写错。`,
    question: (what: string) => `${what}的单位是什么，有没有漏“万”或写错小数点？`,
    bare: (what: string, text: string) => `${what}写作“${text}”，小数点前没有数字，容易看成整数或漏了一位。`,
    bareQuestion: (text: string) => `“${text}”是0${text.replace(/^[^.]*/, '')}，还是小数点前漏了数字？`,
  },
  oneNumber: {
    reason: (number: string, things: string) =>
      `同一个数${number}被用来表示不同的事：${things}。可能其中一处抄自另一处，或两个名称指的是同一件事。`,
    question: (things: string) => `${things}是不是同一件事？如果不是，这个数属于哪一个？`,
  },
  roundNumbers: {
    reason: (list: string) => `以下各数写成准确数，却是整万整千的数，又没有写明来源：${list}。可能是估计数。`,
    question: () => '这些数是数出来的还是估计的？来源是什么？如果是估计数，请写“约”。',
  },
  annualClaims: {
    reason: (what: string, list: string, when: string) =>
      `${what}说的是每年的数，而${list}的统计期间是${when}，不止一年。可能把几年的合计当成了一年的数。`,
    same: (what: string, several: string, one: string) =>
      `${what}几年合计的数与一年的数完全相同：${several}和${one}。可能把几年的合计当成了一年的数。`,
    question: (what: string) => `${what}是一年的数还是几年的合计？`,
  },
  targets: {
    reason: (what: string, aim: string, met: string) =>
      `${what}的目标是${aim}，而目标期开始以前就已达到：${met}。可能目标定低了，或目标与实际的口径不同。`,
    question: (what: string) => `${what}的目标是按什么基数定的？`,
  },
  dates: {
    after: (what: string, list: string, day: string) =>
      `${what}的日期晚于报告自己的日期（${day}）：${list}。可能日期写错，或写的是预计数。`,
    reversed: (what: string, from: string, to: string) =>
      `${what}的期间从${from}到${to}，结束早于开始。可能两个日期写反了。`,
    question: (what: string) => `${what}是哪一天的数？是实际数还是预计数？`,
  },
  noneButRecords: {
    reason: (what: string, list: string) =>
      `${what}填的是“无”，而同一单位另有：${list}。可能漏填，或对该项的理解不同。`,
    question: (what: string) => `${what}真的没有吗？另处写的算不算？`,
    kept: (name: string, count: number) => `“${name}”${count}条记录`,
  },
  noteArithmetic: {
    wrong: (what: string, list: string, text: string, computed: string) =>
      `${what}（${list}）备注里的算式“${text}”不成立，算得${computed}。可能有一个数抄错。`,
    other: (what: string, list: string, text: string, computed: string) =>
      `${what}填的是${list}，备注里的算式“${text}”得${computed}，两者不同。可能有一个数没有更新，或没有四舍五入。`,
    differs: (what: string, list: string, text: string) =>
      `${what}（${list}）的备注自己写明两数不等：“${text}”。可能日期或口径不同。`,
    question: (what: string) => `${what}应以算式的结果为准，还是以填的数为准？`,
  },
  numbers: {
    written: (text: string) => `“${text}”`,
    compared: (comparator: string, text: string, unit: string) =>
      `${compared[comparator] ?? ''}${text}${comparator === '>' ? '多' : ''}${unit}`,
    name: (name: string) => `“${name}”`,
    of: (organization: string, name: string) => `${organization}的${name}`,
    dated: (number: string, when: string) => `${number}（${when}）`,
    list: (all: readonly string[]) => all.join('、'),
    more: (list: string, count: number) => `${list}等${count}处`,
    undated: () => '未写日期',
    since: (from: string) => `${from}起`,
    year: (year: string) => `${year}年`,
    period: (from: string, to: string) => `${from}至${to}`,
  },
  likely: {
    scope: () => '可能口径不同（备注不一样）',
    time: () => '可能截止日期或统计期间不同',
    document: () => '可能两份文件的口径或出处不同',
    section: () => '可能两处各抄自不同的来源，或其中一处没有更新',
    slip: () => '可能其中一处抄错，或两处说的不是一件事',
  },
}
