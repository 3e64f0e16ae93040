import type { FormDefinition } from '@medelge/fields/definition'

const said = (zh: string) => ({ words: { zh } })

/** A list as a clerk makes one: five fields. */
export const communityForm: FormDefinition = {
  code: 'new',
  version: 1,
  words: { zh: '科普示范社区', en: 'Model communities' },
  fields: [
    {
      code: 'f1',
      ...said('级别'),
      type: 'choice',
      required: true,
      listed: 'shown',
      options: [
        { code: 'o1', ...said('国家级') },
        { code: 'o2', ...said('自治区级') },
      ],
    },
    { code: 'f2', ...said('户数'), unit: { zh: '户' }, type: 'whole-number', most: 100_000, listed: 'shown' },
    { code: 'f3', ...said('活动室面积'), unit: { zh: '平方米' }, type: 'decimal', digits: 2 },
    { code: 'f4', ...said('经费'), type: 'money' },
    { code: 'f5', ...said('共建单位'), type: 'organization' },
  ],
}

export const communities = { form: communityForm, place: true, since: { zh: '命名日期' } }
