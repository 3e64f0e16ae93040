import { defineFields } from '../field.ts'

/** One field of every type there is, the newer ones in all their shapes. */
export const everyType = defineFields({
  name: { type: 'line', most: 60, required: true },
  note: { type: 'text', most: 400 },
  title: { type: 'translated', most: 80, required: true },
  subtitle: { type: 'translated', most: 80 },
  level: { type: 'choice', of: ['state', 'region', 'league'], retired: ['county'], words: 'level' },
  topics: {
    type: 'choice',
    of: ['farming', 'health', 'fire'],
    words: 'topic',
    several: { most: 3, distinct: true },
  },
  free: { type: 'yes-no' },
  members: { type: 'whole-number', most: 1_000_000, unknown: true },
  visits: { type: 'whole-number', most: 1_000_000 },
  floor: { type: 'decimal', digits: 2, most: 1_000_000 },
  granted: { type: 'money', most: Number.MAX_SAFE_INTEGER },
  founded: { type: 'day', notAfter: 'today' },
  planned: { type: 'month' },
  opens: { type: 'time' },
  term: { type: 'period', open: true },
  agreed: { type: 'period' },
  area: { type: 'area' },
  parent: { type: 'organization' },
  leader: { type: 'person' },
  base: { type: 'record', of: 'base', id: 'number' },
  photos: { type: 'evidence', several: { most: 9, distinct: true } },
  rooms: {
    type: 'rows',
    several: { most: 20 },
    cells: {
      name: { type: 'line', most: 40, required: true },
      floor: { type: 'decimal', digits: 2, most: 10_000 },
      cost: { type: 'money', most: 1_000_000_000 },
      open: { type: 'yes-no' },
      since: { type: 'month' },
    },
  },
  ages: {
    type: 'rows',
    several: { most: 3 },
    distinct: 'group',
    cells: {
      group: { type: 'choice', of: ['child', 'adult'], retired: ['youth'], words: 'group' },
      heads: { type: 'whole-number', most: 9999, unknown: true },
    },
  },
})

export const everyKnown = {
  area: [11, 12],
  parent: [1, 2, 3],
  base: [5],
  photos: ['0a8f7b3c-59d5-4b2e-9a3e-6f3f0a8f7b3c'],
  evidence: [1],
}
