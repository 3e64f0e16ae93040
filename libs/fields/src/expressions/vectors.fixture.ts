import type { Outcome } from '../definition/form.ts'

/** What an expression over the fields of `community` comes to, wherever it is evaluated. */
export interface Vector {
  readonly computed: string
  readonly type: { readonly type: string; readonly digits?: number; readonly options?: unknown }
  readonly values: Readonly<Record<string, unknown>>
  readonly outcome: Outcome
}

const whole = { type: 'whole-number' }
const yesNo = { type: 'yes-no' }
const money = { type: 'money' }
const decimal = (digits: number) => ({ type: 'decimal', digits })
const of = (type: Vector['type'], computed: string, values: Vector['values'], value: unknown): Vector => ({
  computed,
  type,
  values,
  outcome: value === 'empty' || value === 'failed' ? value : { value },
})
const rooms = [
  { name: '一', floor: '0.1' },
  { name: '二', floor: '0.2' },
  { name: '三', floor: null },
]

export const vectors: readonly Vector[] = [
  of(whole, 'members + households * 2', { members: 1, households: 3 }, 7),
  of(whole, 'members / 2', { members: 7 }, 3),
  of(whole, 'members % 4', { members: 7 }, 3),
  of(whole, 'members + 1', { members: null }, 'empty'),
  of(whole, 'given(members) ? members : 0', { members: null }, 0),
  of(whole, 'members / households', { members: 1, households: 0 }, 'failed'),
  of(whole, 'members * 9000000000000000000', { members: 9 }, 'failed'),
  of(whole, 'members * 9007199254740993', { members: 1 }, 'failed'),
  of(decimal(2), 'sum(rooms.floor)', { rooms }, '0.3'),
  of(yesNo, 'sum(rooms.floor) == 0.3', { rooms }, true),
  of(whole, 'size(rooms.floor)', { rooms }, 2),
  of(whole, 'size(rooms.name)', { rooms: [] }, 0),
  of(decimal(3), 'ratio(members, households)', { members: 2, households: 3 }, '0.667'),
  of(decimal(1), 'floor * floor', { floor: '1.25' }, '1.6'),
  of(decimal(6), 'floor / 3', { floor: '1' }, '0.333333'),
  of(decimal(1), 'floor * -1', { floor: '0.25' }, '-0.3'),
  of(decimal(2), 'members', { members: 5 }, '5'),
  of(whole, 'round(floor)', { floor: '2.5' }, 3),
  of(money, 'grant * 0.025', { grant: 186_143 }, 4654),
  of(money, 'grant / 3', { grant: 100 }, 33),
  of(money, 'yuan(12.5) + grant', { grant: 1 }, 1251),
  of(money, 'grant', { grant: Number.MAX_SAFE_INTEGER }, Number.MAX_SAFE_INTEGER),
  of(money, 'grant + grant', { grant: Number.MAX_SAFE_INTEGER }, 'failed'),
  of(decimal(4), 'grant / yuan(200)', { grant: 10_000 }, '0.5'),
  of(yesNo, 'grant >= yuan(100) && funded', { grant: 10_000, funded: true }, true),
  of(yesNo, 'given(grant) && grant > yuan(1)', { grant: null }, false),
  of(yesNo, "level in ['state', 'region']", { level: 'region' }, true),
  of(yesNo, "named < '2021-01-01'", { named: '2020-12-31' }, true),
  of(yesNo, 'term.to > named', { term: { from: '2021-01-01', to: null }, named: '2021-01-01' }, 'empty'),
  of(whole, 'year(named)', { named: '2021-09-18' }, 2021),
  of(whole, 'daysBetween(term.from, term.to)', { term: { from: '2020-02-28', to: '2020-03-01' } }, 2),
  of(whole, 'yearsBetween(term.from, term.to)', { term: { from: '2016-09-19', to: '2021-09-18' } }, 4),
  of(whole, "yearsBetween('2016-09-18', named)", { named: '2021-09-18' }, 5),
  of(yesNo, "title.zh.contains('科普') || title.mn != ''", { title: { zh: '科普社区', mn: '' } }, true),
  of(yesNo, "name.startsWith('团') && size(name) == 4", { name: '团结社区' }, true),
  of({ type: 'line' }, "name + '（' + title.zh + '）'", { name: '团结', title: null }, '团结（）'),
  of(
    {
      type: 'choice',
      options: [
        { code: 'small', words: { zh: '小' } },
        { code: 'large', words: { zh: '大' } },
      ],
    },
    "members > 100 ? 'large' : 'small'",
    { members: 7 },
    'small',
  ),
  of({ type: 'day' }, "given(named) ? named : '2021-12-31'", { named: null }, '2021-12-31'),
]
