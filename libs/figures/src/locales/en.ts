import type { Period } from '../period-type.ts'
import type { Messages } from './messages.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

function period({ grain, from, to }: Period): string {
  const [year, month, day] = [to.slice(0, 4), Number(to.slice(5, 7)), Number(to.slice(8))]
  if (grain === 'year') return year
  if (grain === 'years') return `${from.slice(0, 4)}–${year}`
  if (grain === 'quarter') return `Q${month / 3} ${year}`
  if (grain === 'month') return `${MONTHS[month - 1]} ${year}`
  return grain === 'day' ? `${day} ${MONTHS[month - 1]} ${year}` : `up to ${day} ${MONTHS[month - 1]} ${year}`
}

export const en: Messages = {
  period,
  comma: ', ',
  counted: 'Counted: {amount}',
  notCounted: 'Not counted: {demand}, but found {found}',
  nothingToCount: 'Not counted: the conditions hold but the number is zero',
  missing: 'nothing',
  condition: {
    in: '{field} must be one of {value}',
    equals: '{field} must be {value}',
    includes: '{field} must include {value}',
    exists: '{field} must be given',
  },
  fields: {
    kind: 'kind',
    series: 'series',
    themes: 'themes',
    audiences: 'audiences',
    materials: 'leaflets handed out',
    works: 'works collected',
    event: 'event',
    quantity: 'quantity',
  },
  values: {
    'farmers-herders': 'farmers and herders',
    'industrial-workers': 'industrial workers',
    'sci-tech-workers': 'science and technology workers',
    'academic-annual': 'annual academic meeting',
    'hundred-experts-tour': 'Hundred Experts Tour',
    'mobile-museum': 'mobile museum',
    'volunteer-service': 'volunteer service',
    'scientist-spirit': 'spirit of scientists',
    'sci-workers-day': "National Science Workers' Day",
    'science-day': 'National Science Day',
  },
  rules: {
    register: 'Records that stand in a register, by what they hold',
    'outreach-sessions': 'Each outreach session counts one',
    'outreach-audience': 'People reached by outreach, offline and online, by audience',
    'farmer-training-sessions': 'Each training with farmers or herders counts one',
    'farmer-training-audience': 'Farmers and herders among those trained',
    'annual-meeting-audience': 'Participants of the annual meeting and its branch venues',
    'experts-tour-sessions': 'Each session of the Hundred Experts Tour counts one',
    'experts-tour-audience': 'People reached by the Hundred Experts Tour',
    'caravan-sessions': 'Each caravan stop counts one',
    'caravan-audience': 'People reached by caravans',
    'mobile-museum-sessions': 'Each mobile museum stop counts one',
    'mobile-museum-audience': 'People reached by mobile museums',
    'volunteer-sessions': 'Each volunteer service session counts one',
    'volunteer-audience': 'People served by volunteers',
    'spirit-sessions': 'Each lecture on the spirit of scientists counts one',
    'spirit-audience': 'Audience of lectures on the spirit of scientists',
    'sci-workers-day': "Each National Science Workers' Day session counts one",
    'science-day': 'Each National Science Day session counts one',
    leaflets: 'Leaflets handed out',
  },
}
