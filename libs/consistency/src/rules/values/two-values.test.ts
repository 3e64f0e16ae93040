import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'one metric in two sections',
    `
      ${HEAD}
      A-1,甲报告,一,甲市,league,,2023-12-31,stock,科普讲师团人数,lecturers,312,人,=
      A-2,甲报告,三,甲市,league,,2023-12-31,stock,科普讲师团人数,lecturers,298,人,=`,
  ],
  [
    'two names under Chinese headings',
    `
      指标,数值,单位,日期,单位名称
      科普讲师团人数,312,人,2023-12-31,甲市
      全市科普讲师团总人数,298,人,2023-12-31,甲市`,
  ],
  [
    'different names same code',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,,2023-12-31,stock,科普专家库人数,experts,312,人,=
      A-2,乙,三,甲市,league,,2023-12-31,stock,专家库入库专家,experts,298,人,=`,
  ],
  [
    'a group and its members',
    `
      指标,数值,单位,日期,文件
      科普专家团人数,312,人,2023-12-31,甲
      科普专家团成员数,298,人,2023-12-31,乙`,
  ],
  [
    'a registered total and a plain number',
    `
      指标名称,值,计量单位,截止日期,文件
      科技志愿者人数,3.5万,人,2023-12-31,甲
      注册科技志愿者总数,"41,000",名,2023年12月31日,乙`,
  ],
  [
    'one year under two spellings',
    `
      指标,数值,单位,年度,文件
      科普讲座场次,120,场次,2022,甲
      科普讲座场次,135,场,2022年,乙`,
  ],
  [
    'no dates',
    `
      指标,数值,单位
      科普讲座场次,120,场次
      科普讲座场次,135,场次`,
  ],
  [
    'a rounded and an exact number too far apart',
    `
      指标,数值,单位,日期
      科普受益人次,3.5万,人次,2022
      科普受益人次,"36,234",人次,2022`,
  ],
  [
    'a share in Chinese words',
    `
      指标,数值,日期
      公众满意度,百分之八十,2022
      公众满意度,85%,2022`,
  ],
  [
    'english',
    `
      metric,value,unit,date,organization
      Science lectures,120,sessions,2022-12-31,City A
      Science lectures,150,sessions,2022-12-31,City A`,
  ],
  [
    'a table with a column for each year',
    `
      指标,单位,2021年,2022年
      科普讲师人数,人,380,400
      科普讲师总人数,人,380,410`,
  ],
  [
    'expert names',
    `
      ${HEAD}
      A-1,甲,一,全市,league,,2022-12-31,stock,科普专家团专家人数,experts,312,人,=
      A-2,甲,三,全市,league,,2022-12-31,stock,科普专家团人数,expert_members,298,人,=
      A-3,甲,四,全市,league,,2022-12-31,stock,全市科普专家人数,members,280,人,=`,
  ],
  [
    'org alias',
    `
      ${HEAD}
      A-1,甲,一,甲市科学技术协会,league,2022-01-01,2022-12-31,flow,科普讲座场次,a,31,场次,=
      A-2,乙,三,甲市科协,league,2022-01-01,2022-12-31,flow,科普讲座场次,b,34,场次,=`,
  ],
  [
    'units 场/次',
    `
      指标,数值,单位,开始日期,结束日期
      科普讲座场次,31,场,2022-01-01,2022-12-31
      科普讲座次数,34,次,2022-01-01,2022-12-31`,
  ],
  [
    '万元 vs 元',
    `
      指标,数值,单位,年度
      科普经费,31.2,万元,2022
      科普经费,298000,元,2022`,
  ],
  [
    'targets',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2022-01-01,2022-12-31,target,科普讲座场次,a,31,场次,>=
      A-2,甲,三,甲市,league,2022-01-01,2022-12-31,target,科普讲座场次,a,40,场次,>=`,
  ],
  [
    'ranks',
    `
      指标,数值,单位,日期,文件
      志愿者人数全国排名,6,位,2022-12-31,甲
      志愿者人数全国排名,4,位,2022-12-31,乙`,
  ],
  [
    'rates',
    `
      指标,数值,单位,日期,文件
      公民具备科学素质比例,8.73,%,2020-12-31,甲
      公民具备科学素质的比例,8.37,%,2020-12-31,乙`,
  ],
  [
    'wan vs exact',
    `
      指标,数值,单位,日期,文件
      科普信息员人数,44.9万,人,2021-12-31,甲
      科普信息员人数,437000,人,2021-12-31,乙`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('two-values')
})
