import type { Period } from '../period-type.ts'
import type { Words } from './words.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

function period({ grain, to }: Period): string {
  const [year, month, day] = [to.slice(0, 4), Number(to.slice(5, 7)), Number(to.slice(8))]
  if (grain === 'year') return year
  if (grain === 'quarter') return `Q${month / 3} ${year}`
  if (grain === 'month') return `${MONTHS[month - 1]} ${year}`
  return grain === 'day' ? `${day} ${MONTHS[month - 1]} ${year}` : `up to ${day} ${MONTHS[month - 1]} ${year}`
}

export const en: Words = {
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
    'tour-stop': 'tour stop',
    'key-date': 'key date event',
    academic: 'academic exchange',
    international: 'international exchange',
    'cadre-training': 'cadre training',
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
    'e-station': 'e-station',
    'reading-point': 'reading point',
  },
  rules: {
    'outreach-sessions': 'Each outreach session counts one',
    'outreach-audience': 'People reached by outreach, offline and online, by audience',
    'training-sessions': 'Each training session counts one',
    'training-audience': 'People trained, offline and online',
    'farmer-training-sessions': 'Each training with farmers or herders counts one',
    'farmer-training-audience': 'Farmers and herders among those trained',
    'academic-events': 'Each academic exchange counts one',
    'annual-meeting-audience': 'Participants of the annual meeting and its branch venues',
    'international-audience': 'Participants of international exchange',
    'cadre-trainees': 'Cadres trained, offline and online',
    'contest-works': 'Works collected by a contest',
    'tour-stops': 'Each tour stop counts one',
    'tour-beneficiaries': 'People reached by tour stops',
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
    'stream-sessions': 'Each online lecture counts one',
    'stream-audience': 'Online audience of online lectures',
    'sci-workers-day': "Each National Science Workers' Day session counts one",
    'science-day': 'Each National Science Day session counts one',
    leaflets: 'Leaflets handed out',
    'e-station-opened': 'Each e-station opened adds one',
    'e-station-closed': 'Each e-station closed takes one away',
    'reading-point-opened': 'Each village newly covered adds one',
    'reading-point-closed': 'Each village no longer covered takes one away',
    'caravan-opened': 'Each caravan equipped adds one',
    'caravan-closed': 'Each caravan retired takes one away',
    'mobile-museum-opened': 'Each mobile museum equipped adds one',
    'mobile-museum-closed': 'Each mobile museum retired takes one away',
    'museum-opened': 'Each museum opened adds one',
    'museum-closed': 'Each museum closed takes one away',
    'base-opened': 'Each base named adds one',
    'base-closed': 'Each base withdrawn takes one away',
    'courtyard-opened': 'Each courtyard built adds one',
    'courtyard-closed': 'Each courtyard withdrawn takes one away',
    'exhibit-added': 'Sets of exhibits added to local museums',
  },
}
