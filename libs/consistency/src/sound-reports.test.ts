import { expect, it } from 'vitest'
import { rulesIn } from './findings-in.fixture.ts'

it.each([
  [
    'a report and a newspaper that agree',
    `
    id,doc,section,org_name,org_level,period_from,period_to,kind,metric_zh,metric_en,value,unit_zh,comparator,audience,channel,module,note
    301-001,301,总体情况,某市,league,,2022-12-31,stock,科普基地数,bases,86,个,=,public,none,bases,
    301-002,301,总体情况,某市,league,,2023-12-31,stock,科普基地数,bases,93,个,=,public,none,bases,
    301-003,301,总体情况,某市,league,2023-01-01,2023-12-31,flow,新增科普基地数,bases_new,9,个,=,public,none,bases,
    301-004,301,总体情况,某市,league,2023-01-01,2023-12-31,flow,撤销科普基地数,bases_closed,2,个,=,public,none,bases,
    301-005,301,活动,某市,league,2023-01-01,2023-12-31,flow,科普活动场次,act,1284,场次,=,public,offline,activities,
    301-006,301,活动,东区,banner,2023-01-01,2023-12-31,flow,科普活动场次,act,614,场次,=,public,offline,activities,
    301-007,301,活动,西旗,banner,2023-01-01,2023-12-31,flow,科普活动场次,act,670,场次,=,public,offline,activities,
    301-008,301,活动,某市,league,2023-01-01,2023-12-31,flow,科普活动受益人次,ben,214300,人次,=,public,offline,activities,
    301-009,301,任务,某市,league,,2023-12-31,stock,重点任务数,t,48,项,=,none,none,,
    301-010,301,任务,某市,league,,2023-12-31,stock,重点任务完成数,d,45,项,=,none,none,,
    301-011,301,任务,某市,league,,2023-12-31,rate,重点任务完成率,r,93.75,%,=,none,none,,
    301-012,301,素质,某市,league,,2020-12-31,rate,公民具备科学素质比例,lit,8.1,%,=,public,none,,
    301-013,301,素质,某市,league,,2022-12-31,rate,公民具备科学素质比例,lit,9.5,%,=,public,none,,
    301-014,301,素质,某市,league,2020-12-31,2022-12-31,rate,公民具备科学素质比例提高幅度,lit_pp,1.4,百分点,=,public,none,,
    301-015,301,经费,某市,league,2023-01-01,2023-12-31,money,科普经费,fund,680,万元,=,none,none,finance,
    301-016,301,人员,某市,league,,2023-12-31,stock,科技志愿者人数,vol,12460,人,=,none,none,teams,
    302-001,302,报道,某市,league,,2023-12-31,stock,科技志愿者人数,vol,12000,人,>,none,none,teams,
    302-002,302,报道,某市,league,2023-01-01,2023-12-31,flow,科普活动受益人次,ben,210000,人次,>,public,offline,activities,
    301-017,301,目标,某市,league,2023-01-01,2023-12-31,target,科普活动场次,act,1200,场次,>=,public,offline,activities,
    301-018,301,目标,某市,league,,2023-12-31,target,科普基地数,bases,90,个,>=,public,none,bases,`,
  ],
  [
    'twelve months and their year',
    `
    指标,数值,单位,期间
    科普讲座场次,10,场次,2023年1月
    科普讲座场次,11,场次,2023年2月
    科普讲座场次,12,场次,2023年3月
    科普讲座场次,13,场次,2023年4月
    科普讲座场次,14,场次,2023年5月
    科普讲座场次,15,场次,2023年6月
    科普讲座场次,16,场次,2023年7月
    科普讲座场次,17,场次,2023年8月
    科普讲座场次,18,场次,2023年9月
    科普讲座场次,19,场次,2023年10月
    科普讲座场次,20,场次,2023年11月
    科普讲座场次,21,场次,2023年12月
    科普讲座场次,186,场次,2023年`,
  ],
  [
    'three years of members',
    `
    id,doc,section,org_name,org_level,period_from,period_to,kind,metric_zh,metric_en,value,unit_zh,comparator,audience,channel,module,note
    1,a,一,某市,league,,2020-12-31,stock,会员数,m,1000,人,=,,,,
    2,a,一,某市,league,,2021-12-31,stock,会员数,m,1100,人,=,,,,
    3,a,一,某市,league,,2022-12-31,stock,会员数,m,1250,人,=,,,,
    4,a,一,某市,league,2021-01-01,2021-12-31,flow,新增会员数,mn,100,人,=,,,,
    5,a,一,某市,league,2022-01-01,2022-12-31,flow,新增会员数,mn,150,人,=,,,,`,
  ],
  [
    'growth from year to year',
    `
    指标,数值,单位,年度
    科普讲座场次,200,场次,2021
    科普讲座场次,250,场次,2022
    科普讲座场次增长率,25,%,2022
    科普经费,312.5,万元,2021
    科普经费,350,万元,2022
    科普经费增幅,12,%,2022`,
  ],
  [
    'a contest with its prizes',
    `
    指标,数值,单位,年度
    竞赛参赛作品数,741,件,2022
    竞赛获奖作品数,76,件,2022
    竞赛一等奖数,10,项,2022
    竞赛二等奖数,26,项,2022
    竞赛三等奖数,40,项,2022`,
  ],
  [
    'a form with its targets',
    `
    指标,目标值,实际完成值,单位
    科普活动场次,100,120,场次
    培训人次,5000,5210,人次
    满意度,90,92,%`,
  ],
  [
    'one number in three sections and two units',
    `
    id,doc,section,org_name,org_level,period_from,period_to,kind,metric_zh,metric_en,value,unit_zh,comparator,audience,channel,module,note
    1,a,一,某市,league,,2022-12-31,stock,会员数,m,1000,人,=,,,,
    2,a,五,某市,league,,2022-12-31,stock,会员数,m,1000,人,=,,,,
    3,a,六,某市,league,,2022-12-31,stock,会员数,m,0.1,万人,=,,,,`,
  ],
  [
    'channels that make up all of them',
    `
    id,doc,section,org_name,org_level,period_from,period_to,kind,metric_zh,metric_en,value,unit_zh,comparator,audience,channel,module,note
    1,a,一,某市,league,2022-01-01,2022-12-31,flow,科普讲座受众人次,m,4520,人次,=,public,online,,
    2,a,一,某市,league,2022-01-01,2022-12-31,flow,科普讲座受众人次,m,1210,人次,=,public,offline,,
    3,a,一,某市,league,2022-01-01,2022-12-31,flow,科普讲座受众人次,m,5730,人次,=,public,all,,`,
  ],
  [
    'two metrics with a total each',
    `
    单位名称,指标,数值,单位,日期
    东旗,科技馆数,8,座,2022-12-31
    西旗,科技馆数,5,座,2022-12-31
    合计,科技馆数,13,座,2022-12-31
    东旗,大篷车数,2,辆,2022-12-31
    西旗,大篷车数,1,辆,2022-12-31
    合计,大篷车数,3,辆,2022-12-31`,
  ],
  [
    'three levels of units',
    `
    单位名称,级别,指标,数值,单位,日期
    全市,市级,科技馆数,13,座,2022-12-31
    东旗,旗县级,科技馆数,8,座,2022-12-31
    西旗,旗县级,科技馆数,5,座,2022-12-31
    东旗红山镇,乡镇,科技馆数,3,座,2022-12-31`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
