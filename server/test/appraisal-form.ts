import type { Form } from '@medelge/appraisal'
import type { Client } from './client.ts'

/** A small form whose first indicator is fed by outreach sessions and whose second people fill in. */
export const smallForm = (change: Partial<Form> = {}): Form => ({
  title: '项目支出绩效自评表',
  year: 2021,
  project: '基层科普行动计划',
  department: '西乌珠穆沁旗科学技术协会',
  unit: '西乌珠穆沁旗科学技术协会',
  budgetUnit: '万元',
  budget: [{ role: 'total', item: '年度资金总额', initial: 20, fullYear: 20, executed: 19, weight: 10 }],
  objective: { expected: '开展科普活动', actual: '' },
  indicators: [
    {
      code: '1',
      level1: '产出指标',
      level2: '数量指标',
      level3: '开展各类科普宣传的数量',
      target: { operator: '>=', value: 2, unit: '次', text: '≥2次' },
      actual: null,
      weight: 50,
      query: { metric: 'popsci-publicity-events' },
    },
    {
      code: '2',
      level1: '效益指标',
      level2: '社会效益指标',
      level3: '媒体报道次数',
      target: { operator: '>=', value: 5, unit: '次', text: '≥5次' },
      actual: { value: 6, unit: '次', text: '6次' },
      weight: 30,
      evidence: '剪报',
    },
    {
      code: '3',
      level1: '满意度指标',
      level2: '服务对象满意度指标',
      level3: '受众满意度',
      target: { operator: '>=', value: 90, unit: '%', text: '≥90%' },
      actual: { value: 95, unit: '%', text: '95%' },
      weight: 10,
      evidence: '问卷200份',
    },
  ],
  ...change,
})

/** Has a form handed in and checked, which freezes it; its writer's line checks with one level. */
export async function confirmForm(writer: Client, checker: Client, id: string): Promise<void> {
  const handedIn = await writer.post(`/api/appraisals/${id}/submit`)
  if (handedIn.status !== 200) throw new Error(handedIn.text)
  const { version } = handedIn.body
  const accepted = await checker.post(`/api/appraisals/${id}/accept`, { version })
  if (accepted.body.state !== 'counted') throw new Error(accepted.text)
}
