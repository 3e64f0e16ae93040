import type { Form, FormKind } from '../form.ts'

/** A text of the head that a form keeps in a field of its own. */
export type HeadField = 'project' | 'department' | 'localDepartment' | 'unit'

/**
 * What one kind of form prints otherwise than the others. Scores, weights and findings are the same for all of them:
 * a kind has no rules of its own.
 */
export interface KindOfForm {
  title: string
  /** The lines of the head, each with one or two labels. */
  head: readonly (readonly { label: string; field: HeadField }[])[]
  /** How many of these lines are printed also while nothing stands in them. */
  fixedLines: number
  /** What stands beside the rows of money. */
  money: string
  /** Rows of money of a blank form, the total first. */
  budget: readonly string[]
  /** Whether a budget of the beginning of the year has a column of its own. */
  hasInitial: boolean
  /** Whether the tasks of the year stand on it, with the money of each. */
  hasTasks: boolean
  /** What is said about the handling of the money, line by line. */
  management: readonly string[]
  hasNote: boolean
  hasGrade: boolean
}

const project: KindOfForm = {
  title: '项目支出绩效自评表',
  head: [
    [{ label: '项目名称', field: 'project' }],
    [
      { label: '主管部门及代码', field: 'department' },
      { label: '实施单位', field: 'unit' },
    ],
  ],
  fixedLines: 2,
  money: '项目\n资金',
  budget: ['年度资金总额', '其中：财政拨款', '其他资金'],
  hasInitial: true,
  hasTasks: false,
  management: [],
  hasNote: false,
  hasGrade: false,
}

const department: KindOfForm = {
  title: '部门整体支出绩效自评表',
  head: [
    [{ label: '部门（单位）名称', field: 'project' }],
    [
      { label: '主管部门', field: 'department' },
      { label: '填报单位', field: 'unit' },
    ],
  ],
  fixedLines: 1,
  money: '预算\n执行\n情况',
  budget: ['年度资金总额', '基本支出', '项目支出'],
  hasInitial: true,
  hasTasks: true,
  management: [],
  hasNote: false,
  hasGrade: true,
}

// The seven lines of 资金管理情况 are those of the budget management system of the Ministry of Finance.
const transfer: KindOfForm = {
  title: '转移支付绩效自评表',
  head: [
    [{ label: '转移支付（项目）名称', field: 'project' }],
    [
      { label: '中央主管部门', field: 'department' },
      { label: '地方主管部门', field: 'localDepartment' },
    ],
    [{ label: '资金使用单位', field: 'unit' }],
  ],
  fixedLines: 3,
  money: '项目\n资金',
  budget: ['年度资金总额', '其中：中央补助', '地方资金', '其他资金'],
  hasInitial: false,
  hasTasks: false,
  management: [
    '分配科学性',
    '下达及时性',
    '拨付合规性',
    '使用规范性',
    '执行准确性',
    '预算绩效管理情况',
    '支出责任履行情况',
  ],
  hasNote: true,
  hasGrade: false,
}

/** The kinds of form there are: a project's, that of a department as a whole, that of a transfer payment or special fund. */
export const kindsOfForm: Readonly<Record<FormKind, KindOfForm>> = { project, department, transfer }

/**
 * What a form prints; a form that names no kind is a project's.
 * @example
 * kindOfForm({ kind: 'department' }).title // → '部门整体支出绩效自评表'
 */
export const kindOfForm = ({ kind = 'project' }: Pick<Form, 'kind'>): KindOfForm => kindsOfForm[kind]
