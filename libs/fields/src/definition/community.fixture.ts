import type { FieldDefinition, FormDefinition } from './definition.ts'

const said = (zh: string) => ({ words: { zh } })

/** A form as an officer writes one: with conditions, computed values, a table of rows and a field about a person. */
export const community: FormDefinition = {
  code: 'community',
  version: 1,
  words: { zh: '科普示范社区', mn: 'ᠬᠡᠰᠢᠭᠰᠠᠨ', en: 'Model community' },
  fields: [
    { code: 'name', ...said('社区名称'), type: 'line', required: true, wide: true, listed: 'shown' },
    { code: 'title', ...said('牌匾名称'), type: 'translated', most: 80 },
    {
      code: 'level',
      words: { zh: '级别', en: 'Level' },
      type: 'choice',
      required: true,
      options: [
        { code: 'state', words: { zh: '国家级', en: 'State' } },
        { code: 'region', ...said('自治区级') },
        { code: 'county', ...said('旗县级'), retired: true },
      ],
    },
    { code: 'named', ...said('命名日期'), type: 'day', notAfter: 'today' },
    { code: 'term', ...said('有效期'), type: 'period', open: true },
    { code: 'households', ...said('户数'), unit: { zh: '户' }, type: 'whole-number', most: 100_000 },
    { code: 'members', ...said('志愿者'), unit: { zh: '人' }, type: 'whole-number', most: 100_000 },
    {
      code: 'share',
      ...said('每户志愿者'),
      type: 'decimal',
      digits: 2,
      computed: 'ratio(members, households)',
    },
    { code: 'funded', ...said('是否有经费'), type: 'yes-no' },
    { code: 'grant', ...said('经费'), type: 'money', required: true, when: 'funded' },
    { code: 'fee', ...said('管理费'), type: 'money', computed: 'grant * 0.025', when: 'funded' },
    {
      code: 'rooms',
      ...said('活动室'),
      type: 'rows',
      several: { most: 20 },
      cells: [
        { code: 'name', ...said('名称'), type: 'line', most: 40, required: true },
        { code: 'floor', ...said('面积'), unit: { zh: '平方米' }, type: 'decimal', digits: 2, most: 10_000 },
      ],
    },
    { code: 'floor', ...said('总面积'), type: 'decimal', digits: 2, computed: 'sum(rooms.floor)' },
    { code: 'large', ...said('大型'), type: 'yes-no', computed: 'floor >= 100.5 || size(rooms.name) > 5' },
    { code: 'why', ...said('小型原因'), type: 'line', required: true, when: "level == 'state' && !large" },
    { code: 'phone', ...said('联系电话'), type: 'line', most: 20, personal: 'phone', see: ['officer'] },
  ],
}

/** The same form with other fields, or with one more. */
export const withFields = (...fields: FieldDefinition[]): FormDefinition => ({ ...community, fields })
