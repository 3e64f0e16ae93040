import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'adopted > sent',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2022-01-01,2022-12-31,flow,报送信息篇数,sent,120,篇,=
      A-2,甲,一,甲市,league,2022-01-01,2022-12-31,flow,采用信息篇数,adopted,150,篇,=`,
  ],
  [
    'tasks done > tasks',
    `
      指标,数值,单位,日期
      整改任务数,40,项,2022-12-31
      整改任务完成数,43,项,2022-12-31`,
  ],
  [
    'of which',
    `
      指标,数值,单位,日期
      科技工作者人数,400,人,2022-12-31
      其中：女性,430,人,2022-12-31`,
  ],
  [
    'qualifier',
    `
      指标,数值,单位,日期
      科技工作者人数,400,人,2022-12-31
      女科技工作者人数,430,人,2022-12-31`,
  ],
  [
    'org',
    `
      ${HEAD}
      A-1,甲,一,全市,league,,2022-12-31,stock,科技馆数,museums,8,座,=
      A-2,甲,二,东区,banner,,2022-12-31,stock,科技馆数,museums,9,座,=`,
  ],
  [
    'audience part',
    `
      ${HEAD},audience
      A-1,甲,一,甲市,league,2022-01-01,2022-12-31,flow,科普活动受益人次,ben,300,人次,=,teenagers
      A-2,甲,一,甲市,league,2022-01-01,2022-12-31,flow,科普活动受益人次,ben,200,人次,=,all`,
  ],
  [
    'note 其中',
    `
      ${HEAD},note
      A-1,甲,一,甲市,league,,2022-12-31,stock,科普教育基地数,b,30,个,=,
      A-2,甲,一,甲市,league,,2022-12-31,stock,科普教育基地数,b,45,个,=,其中：农业类`,
  ],
  [
    'passed',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2022-01-01,2022-12-31,flow,申报项目数,ap,40,个,=
      A-2,甲,一,甲市,league,2022-01-01,2022-12-31,flow,立项项目数,ok,45,个,=`,
  ],
  [
    'prizes of works',
    `
      指标,数值,单位,年度
      参赛作品数,120,件,2022
      获奖作品数,150,件,2022`,
  ],
  [
    'stages in codes alone',
    `
      metric_en,value,unit,date
      projects_completed,45,项,2023-12-31
      projects_total,40,项,2023-12-31`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('part-above-whole')
})

it.each([
  [
    'stages ok',
    `
      指标,数值,单位,年度
      报送信息篇数,150,篇,2022
      采用信息篇数,120,篇,2022`,
  ],
  [
    'sibling parts',
    `
      指标,数值,单位,日期
      流动科技馆数,48,套,2022-12-31
      科技馆数,12,座,2022-12-31`,
  ],
  [
    'part ok',
    `
      指标,数值,单位,日期
      科技工作者人数,400,人,2022-12-31
      女科技工作者人数,130,人,2022-12-31
      女科技工作者占比,32.5,%,2022-12-31`,
  ],
  [
    'a funnel that narrows',
    `
      ${HEAD}
      A-1,甲,一,全区,region,2021-01-01,2021-12-31,flow,申报项目数,t,194,个,=
      A-2,甲,一,全区,region,2021-01-01,2021-12-31,flow,进入专家评审项目数,a,193,个,=
      A-3,甲,一,全区,region,2021-01-01,2021-12-31,flow,拟支持项目数,b,157,个,=`,
  ],
  [
    'a sum of two “more than”s',
    `
      ${HEAD}
      A-1,甲,一,全区,region,2021-01-01,2021-12-31,flow,流动科技馆活动场次,m,1300,场次,>
      A-2,甲,一,全区,region,2021-01-01,2021-12-31,flow,科普大篷车活动场次,c,5000,场次,>
      A-3,甲,一,全区,region,2021-01-01,2021-12-31,flow,流动科技馆和科普大篷车活动场次合计,f,6300,场次,>`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
