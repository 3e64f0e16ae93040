import { listExport } from '#engines/lists/export/list-export'
import { anyOrder, readWhole } from '#engines/lists/export/read-rows'
import { minuteOf } from '#platform/clock'
import { personPolicy } from '../person.policy.ts'
import { actRows } from './act.store.ts'
import { actSentence } from './act-sentence.ts'
import { actsFilter, actsWithin } from './find-acts.ts'

export const exportActs = listExport({
  list: 'acts',
  summary: 'Everything that the same filter leaves of who did what, latest first, as a file',
  may: personPolicy.manage,
  query: actsFilter,
  async read({ db, actor, query }) {
    const asked = await actsWithin(db, actor, query)
    return readWhole(
      db,
      () => actRows(asked),
      anyOrder,
      (batch) => batch,
    )
  },
  columns: [
    { key: 'what', kind: 'text', value: (one, { locale }) => actSentence(one, locale) },
    { key: 'who', kind: 'text', value: (one) => one.personName },
    { key: 'unit', kind: 'text', value: (one) => one.organizationName },
    { key: 'at', kind: 'text', value: (one) => minuteOf(one.doneAt) },
  ],
})
